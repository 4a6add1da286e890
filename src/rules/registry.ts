/** All rules, in the order in which they are explained: shape first, then what it says. */
import { acceptedTextChanged } from './accepted-text-changed.ts';
import { acceptedWithoutDecision } from './accepted-without-decision.ts';
import { actionOwnerAbsent } from './action-owner-absent.ts';
import { actionWithoutOwner } from './action-without-owner.ts';
import { adoptedPositions } from './adopted-positions.ts';
import { adoptsElsewhere } from './adopts-elsewhere.ts';
import { agendaWithoutNotes } from './agenda-without-notes.ts';
import { aliasOfPerson } from './alias-of-person.ts';
import { ambiguousTime } from './ambiguous-time.ts';
import { bareUrl } from './bare-url.ts';
import { bidiControl } from './bidi-control.ts';
import { caseCollision } from './case-collision.ts';
import { codeLanguage } from './code-language.ts';
import { codeWithoutLanguage } from './code-without-language.ts';
import { commentPeriodOver } from './comment-period-over.ts';
import { completedWithoutOutcome } from './completed-without-outcome.ts';
import { createdChanged } from './created-changed.ts';
import { criteriaVerdicts } from './criteria-verdicts.ts';
import { cutValue } from './cut-value.ts';
import { dateInFuture } from './date-in-future.ts';
import { decisionAgainstState } from './decision-against-state.ts';
import { decisionRewritten } from './decision-rewritten.ts';
import { duplicateEntry } from './duplicate-entry.ts';
import { duplicateHeading } from './duplicate-heading.ts';
import { duplicateNumber } from './duplicate-number.ts';
import { emptySection } from './empty-section.ts';
import { fileName } from './file-name.ts';
import { formerName } from './former-name.ts';
import { frontMatterSyntax } from './front-matter-syntax.ts';
import { headingOrder } from './heading-order.ts';
import { hiddenText } from './hidden-text.ts';
import { hoursAgainstSize } from './hours-against-size.ts';
import { htmlComment } from './html-comment.ts';
import { imageAlt } from './image-alt.ts';
import { inProgressWithoutContributor } from './in-progress-without-contributor.ts';
import { insecureLink } from './insecure-link.ts';
import { invalidValue } from './invalid-value.ts';
import { linkLabel } from './link-label.ts';
import { listAdministrationRule } from './list-administration.ts';
import { malformedLink } from './malformed-link.ts';
import { markValues } from './mark-values.ts';
import { markdownSyntax } from './markdown-syntax.ts';
import { meetingDays } from './meeting-days.ts';
import { meetingWithoutPeople } from './meeting-without-people.ts';
import { mergeConflict } from './merge-conflict.ts';
import { missingFile } from './missing-file.ts';
import { missingKey } from './missing-key.ts';
import { nextMeetingDisagrees } from './next-meeting-disagrees.ts';
import { noCode } from './no-code.ts';
import { nonexistentTime } from './nonexistent-time.ts';
import { numberCollision } from './number-collision.ts';
import { numberReused } from './number-reused.ts';
import { orphanPosition } from './orphan-position.ts';
import { positionByOthers } from './position-by-others.ts';
import { positionLeftOpen } from './position-left-open.ts';
import { positionReason } from './position-reason.ts';
import { projectWithoutMentor } from './project-without-mentor.ts';
import { projectWithoutOutcomes } from './project-without-outcomes.ts';
import { recordDeleted } from './record-deleted.ts';
import { recordRenamed } from './record-renamed.ts';
import { requiredSections } from './required-sections.ts';
import { resolutionAltered } from './resolution-altered.ts';
import { resolutionWithoutDecision } from './resolution-without-decision.ts';
import { reviewOverdue } from './review-overdue.ts';
import { scheduledInThePast } from './scheduled-in-the-past.ts';
import { stateTransition } from './state-transition.ts';
import { supersedesNewer } from './supersedes-newer.ts';
import { supersessionCycle } from './supersession-cycle.ts';
import { tableCells } from './table-cells.ts';
import { titleLength } from './title-length.ts';
import { toBeWritten } from './to-be-written.ts';
import { unansweredCriteria } from './unanswered-criteria.ts';
import { undefinedReference } from './undefined-reference.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownPerson } from './unknown-person.ts';
import { unknownReference } from './unknown-reference.ts';
import { unsafeComponent } from './unsafe-component.ts';
import { unsafeFile } from './unsafe-file.ts';
import { unsafeHtml } from './unsafe-html.ts';
import { unsafeLink } from './unsafe-link.ts';
import { unusablePicture } from './unusable-picture.ts';
import { unusedDefinition } from './unused-definition.ts';
import { unusedFootnote } from './unused-footnote.ts';
import { vagueLinkText } from './vague-link-text.ts';
import { yamlAlias } from './yaml-alias.ts';
import type { ChangeRule, Rule } from './rule.ts';

export const rules: readonly Rule[] = [
  unsafeFile,
  caseCollision,
  fileName,
  duplicateNumber,
  orphanPosition,
  mergeConflict,
  frontMatterSyntax,
  yamlAlias,
  unknownKey,
  missingKey,
  invalidValue,
  cutValue,
  dateInFuture,
  meetingDays,
  nonexistentTime,
  ambiguousTime,
  titleLength,
  duplicateEntry,
  formerName,
  markdownSyntax,
  headingOrder,
  duplicateHeading,
  emptySection,
  toBeWritten,
  requiredSections,
  markValues,
  codeLanguage,
  codeWithoutLanguage,
  tableCells,
  hiddenText,
  noCode,
  unsafeComponent,
  unsafeHtml,
  unsafeLink,
  htmlComment,
  bidiControl,
  unknownReference,
  linkLabel,
  missingFile,
  unusablePicture,
  malformedLink,
  undefinedReference,
  unusedDefinition,
  unusedFootnote,
  bareUrl,
  insecureLink,
  vagueLinkText,
  imageAlt,
  unknownPerson,
  aliasOfPerson,
  agendaWithoutNotes,
  resolutionWithoutDecision,
  actionWithoutOwner,
  actionOwnerAbsent,
  meetingWithoutPeople,
  nextMeetingDisagrees,
  scheduledInThePast,
  acceptedWithoutDecision,
  decisionAgainstState,
  supersessionCycle,
  supersedesNewer,
  adoptsElsewhere,
  adoptedPositions,
  positionLeftOpen,
  positionReason,
  commentPeriodOver,
  criteriaVerdicts,
  unansweredCriteria,
  projectWithoutMentor,
  listAdministrationRule,
  completedWithoutOutcome,
  inProgressWithoutContributor,
  reviewOverdue,
  projectWithoutOutcomes,
  hoursAgainstSize,
];

/** The rules about change, which compare the record with what it was. */
export const changeRules: readonly ChangeRule[] = [
  recordDeleted,
  recordRenamed,
  numberReused,
  numberCollision,
  stateTransition,
  createdChanged,
  acceptedTextChanged,
  decisionRewritten,
  resolutionAltered,
  positionByOthers,
];
