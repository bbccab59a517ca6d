/** What is minimised: a surface, a line through points, a boundary between classes. */
import { useState } from 'react';
import { type Task, taskOf, tasks } from '../../experiment/task';
import { fetchDataPart } from '../../state/data-part';
import { fetched } from '../../state/fetched';
import { useDocument, useSession } from '../../state/session';
import { say } from '../../state/workspace';
import { words } from './words';

export function ProblemTabs() {
  const session = useSession();
  const shown = useDocument((state) => taskOf(state.document.experiment.problem));
  /** Its part of the program is on its way. */
  const [coming, setComing] = useState<Task | undefined>(undefined);

  async function turn(task: Task): Promise<void> {
    if (task === shown) return;
    setComing(task);
    try {
      await fetchDataPart();
      const { showTask } = await fetched(import('../../state/shown-task'));
      showTask(session, task);
    } catch (error) {
      say(session.workspace, (error as Error).message);
    }
    setComing(undefined);
  }

  return (
    <fieldset className="problem-tabs" aria-label={words.minimised}>
      {tasks.map((task) => (
        <button
          key={task}
          type="button"
          className="problem-tab"
          aria-pressed={task === shown}
          aria-busy={task === coming}
          onClick={() => turn(task)}
        >
          {words.tasks[task]}
        </button>
      ))}
    </fieldset>
  );
}
