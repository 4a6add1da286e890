/** All that a drawing may be made of. What is not on these lists is not written out. https://www.w3.org/TR/SVG2/ */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements that draw, or that say how something is drawn. */
export const elements = words(`
  svg g defs symbol use switch title desc style image
  path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop clipPath mask pattern marker
  filter feBlend feColorMatrix feComponentTransfer feFuncR feFuncG feFuncB feFuncA feComposite feDropShadow feFlood feGaussianBlur
  feMerge feMergeNode feMorphology feOffset feTile
`);

/** Elements that show nothing, or nothing in any browser of today: nobody misses them. */
export const silentElements = words(`
  metadata view cursor font font-face font-face-src font-face-name font-face-uri glyph missing-glyph hkern vkern color-profile
  flowRoot flowRegion flowPara flowSpan flowRegionExclude solidcolor solidColor hatch hatchpath mesh meshgradient meshrow meshpatch
`);

/** Elements of which a drawing would be more than a drawing, as readers call what they bring. */
export const refusedElements: Readonly<Record<string, string>> = {
  script: 'a script',
  handler: 'a script',
  listener: 'a script',
  foreignObject: 'HTML in a `foreignObject`',
  animate: 'an animation',
  animateColor: 'an animation',
  animateMotion: 'an animation',
  animateTransform: 'an animation',
  set: 'an animation',
  discard: 'an animation',
  mpath: 'an animation',
};

/** Elements whose text is shown or read. */
export const textElements = words('text tspan textPath title desc');

/** Elements that may point at another of the same drawing. */
export const pointingElements = words('use textPath linearGradient radialGradient pattern');

/** Attributes that are numbers, names and words. None of them takes an address. */
export const plainAttributes = words(`
  x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height d points transform rotate
  viewBox preserveAspectRatio pathLength textLength lengthAdjust startOffset method spacing side
  gradientUnits gradientTransform spreadMethod offset
  patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits
  markerUnits markerWidth markerHeight refX refY orient
  filterUnits primitiveUnits in in2 result operator k1 k2 k3 k4 mode type values tableValues slope intercept amplitude exponent
  stdDeviation edgeMode radius systemLanguage
`);

/** Properties of styles, most of which are attributes too. Values may point at other elements of the drawing. */
export const properties = words(`
  alignment-baseline background background-color baseline-shift clip clip-path clip-rule color color-interpolation
  color-interpolation-filters color-rendering color-scheme cx cy direction display dominant-baseline fill fill-opacity fill-rule filter
  flood-color flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style
  font-variant font-variant-caps font-variant-ligatures font-variant-numeric font-weight height image-rendering isolation letter-spacing
  lighting-color line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order
  pointer-events r rx ry shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration text-decoration-color
  text-decoration-line text-decoration-style text-decoration-thickness text-overflow text-rendering transform transform-box
  transform-origin unicode-bidi vector-effect visibility white-space width word-spacing writing-mode x y
`);

/** Functions of styles that compute colours, lengths and shapes. */
export const functions = words(`
  rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark calc min max clamp
  matrix translate translatex translatey scale scalex scaley rotate skewx skewy
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  inset circle ellipse polygon format
`);

/** Functions of styles that load something: what they ask for stands outside the drawing. */
export const loadingFunctions = words(`
  src image image-set -webkit-image-set cross-fade -webkit-cross-fade element -moz-element paint expression
`);
