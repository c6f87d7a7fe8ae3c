// The door of the room: reports → groups by incident; group → reconciled record; record and record → what changed.
export { Grouper, type GroupOptions, groupReports } from './group/index.ts';
export { whatChanged } from './reconcile/change.ts';
export { reconcile } from './reconcile/reconcile.ts';
