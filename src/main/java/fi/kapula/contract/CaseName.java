package fi.kapula.contract;

import fi.kapula.shared.CaseTitles;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a case is called in mails and documents. */
@Component
class CaseName {

    private final List<CaseTitles> titles;

    CaseName(List<CaseTitles> titles) {
        this.titles = titles;
    }

    /** The case's title; its business key where nobody knows one. */
    String of(String businessKey) {
        return titles.stream()
                .map(source -> source.titles(Set.of(businessKey)).get(businessKey))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(businessKey);
    }
}
