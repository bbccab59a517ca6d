/** The title of the page says what is open, so that tabs and bookmarks can be told apart. */
import type { Experiment } from '../experiment/experiment';
import { problemName } from '../experiment/problem';
import type { DocumentStore } from '../state/document-store';

/** Keeps the title current; returns a function that stops it. */
export function followTitle(documents: DocumentStore): () => void {
  const write = () => {
    const title = pageTitle(documents.getState().document.experiment);
    if (document.title !== title) document.title = title;
  };
  write();
  return documents.subscribe((state, before) => {
    const { problem, runs } = state.document.experiment;
    const { experiment } = before.document;
    if (problem !== experiment.problem || runs.length !== experiment.runs.length) write();
  });
}

function pageTitle({ problem, runs }: Experiment): string {
  const count = runs.length === 0 ? 'no runs' : runs.length === 1 ? '1 run' : `${runs.length} runs`;
  return `${problemName(problem)}, ${count} – Fall Line`;
}
