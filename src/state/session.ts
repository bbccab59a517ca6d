/** The stores of one open page, handed to components by context. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { DocumentState, DocumentStore } from './document-store';
import type { ResultsState, ResultsStore } from './results';
import type { WorkspaceState, WorkspaceStore } from './workspace';

export interface Session {
  readonly documents: DocumentStore;
  readonly results: ResultsStore;
  readonly workspace: WorkspaceStore;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('A component stands outside the session.');
  return session;
}

export const useDocument = <Part>(select: (state: DocumentState) => Part): Part =>
  useStore(useSession().documents, select);

export const useResults = <Part>(select: (state: ResultsState) => Part): Part =>
  useStore(useSession().results, select);

export const useWorkspace = <Part>(select: (state: WorkspaceState) => Part): Part =>
  useStore(useSession().workspace, select);
