/* Takes the place of Camunda's own file of this name. The application for administrators of users speaks English alone. */

export default {
  // Camunda writes "vendor name" and puts its own name for an empty vendor.
  app: { vendor: 'Kapula', name: ' ' },
  disableWelcomeMessage: true,
  customScripts: ['scripts/kapula'],
};
