/*
 * form-js takes up what is typed 300 milliseconds after the last key. If anything redraws the form meanwhile, as a date field
 * does on opening, the field shows its old text again and that is sent. Here every key counts at once.
 */

/** form-js among the modules of Camunda 7.24.0. */
const FORM_JS = 57661;

export function takeUpTypingAtOnce() {
  const mend = (modules) => {
    const form = modules(FORM_JS).Form.prototype;
    const { _createInjector } = form;
    form._createInjector = function (options, container) {
      return _createInjector.call(this, { ...options, debounce: false }, container);
    };
  };
  window.webpackChunkcamunda_bpm_webapp.push([['kapula'], {}, mend]);
}
