package fi.kapula.combination;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What applicants are told of each other.
 *
 * @param names whether those who are asked to join learn the others' names; without, they learn form, size and themes
 */
@ConfigurationProperties("kapula.combination")
record CombinationSettings(boolean names) {}
