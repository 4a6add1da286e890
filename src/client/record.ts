/** Everything that the page of a record can do, in one request. */
import './columns.ts';
import './copy.ts';
import './outline.ts';
import './preview.ts';
import './trail.ts';
