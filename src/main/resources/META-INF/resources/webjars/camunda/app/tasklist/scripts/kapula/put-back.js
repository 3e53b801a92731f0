/*
 * A colleague may put back a group's task that somebody absent has claimed. Camunda's button for it would set the assignee,
 * which is refused to everybody; here it puts the task back.
 */

export function putBackInsteadOfAssigning() {
  window.angular.module('cam.tasklist.custom').run([
    'camAPI',
    (camAPI) => {
      const tasks = camAPI.resource('task');
      const { assignee } = tasks;
      tasks.assignee = (taskId, person, done) =>
        person ? assignee.call(tasks, taskId, person, done) : tasks.unclaim(taskId, done);
    },
  ]);
}
