/**
 * Questions that are asked again and again: versioned question sets, which analysts write as files, and what people answered
 * to them. Forms name a set and come out with its questions, in the words of whoever answers; a sheet of answers is sealed
 * by the vault. Knows its case by the business key alone, and leaves it to the case who may read a sheet. How a set is
 * written and changed is in {@code src/docs/questionnaires.md}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "engine", "vault"})
package fi.kapula.questionnaire;
