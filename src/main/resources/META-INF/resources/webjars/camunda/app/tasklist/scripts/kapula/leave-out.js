/* Parts of Tasklist that Kapula has no use for. */

/** Camunda reads this attribute when it registers its views, after config.js is loaded. */
const VIEWS = [
  // Work comes from processes alone.
  'tasklist.navbar.action:create-task-action',
  // Comments would keep people's words in the engine, and so would a history of them.
  'tasklist.task.action:task-action-comment',
  'tasklist.task.detail:task-detail-history',
  // Diagrams say what to do in the task's name, and forms say the rest.
  'tasklist.task.detail:task-detail-description',
  // Variables are ids.
  'tasklist.card:tasklist-card-variables',
];

/** What people may know of a task they look for. */
const SEARCHES = ['processInstanceBusinessKey', 'processDefinitionName', 'name', 'assignee', 'due', 'created'];

export function leaveOutViews() {
  document.querySelector('base').setAttribute('cam-exclude-plugins', VIEWS.join());
}

export function leaveOutSearches() {
  window.angular.module('cam.tasklist.custom').config([
    '$provide',
    ($provide) =>
      $provide.decorator('camWidgetSearchDirective', [
        '$delegate',
        ($delegate) => {
          const [directive] = $delegate;
          const link = directive.compile();
          directive.compile = () => (scope, ...others) => {
            const kept = scope.types.filter((type) => SEARCHES.includes(type.id.key));
            scope.types.splice(0, scope.types.length, ...kept);
            link(scope, ...others);
          };
          return $delegate;
        },
      ]),
  ]);
}
