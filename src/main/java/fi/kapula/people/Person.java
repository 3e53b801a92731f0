package fi.kapula.people;

import fi.kapula.shared.Language;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody who signs in or is named in a case. Whoever leaves becomes inactive and is still named in old cases. */
@Entity
@DynamicUpdate // Whoever chooses a language must not bring an old password back.
@Table(name = "person")
class Person {

    @Id
    private String id;

    @Column(nullable = false)
    private String firstName;

    @Column(nullable = false)
    private String lastName;

    private String title;

    @Column(nullable = false)
    private String email;

    private String phone;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    private Language language;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "unit")
    private Unit unit;

    private boolean active = true;
    private String password;

    @ElementCollection
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    protected Person() {}

    Person(String id, String firstName, String lastName, String email, Language language, Unit unit, Set<Role> roles) {
        this.id = id;
        this.firstName = firstName;
        this.lastName = lastName;
        this.email = email;
        this.language = language;
        this.unit = unit;
        this.roles.addAll(roles);
    }

    Person describe(String title, String phone) {
        this.title = title;
        this.phone = phone;
        return this;
    }

    /** @param hash never the password itself */
    Person signsInWith(String hash) {
        this.password = hash;
        return this;
    }

    void speak(Language language) {
        this.language = language;
    }

    void leave() {
        this.active = false;
    }

    String id() {
        return id;
    }

    String name() {
        return firstName + " " + lastName;
    }

    String sortName() {
        return lastName + " " + firstName;
    }

    String firstName() {
        return firstName;
    }

    String lastName() {
        return lastName;
    }

    String title() {
        return title;
    }

    String email() {
        return email;
    }

    String phone() {
        return phone;
    }

    Language language() {
        return language;
    }

    /** Null for those who belong to no unit. */
    Unit unit() {
        return unit;
    }

    String unitId() {
        return unit == null ? null : unit.id();
    }

    boolean active() {
        return active;
    }

    /** The hash of the password; null for somebody who cannot sign in. */
    String password() {
        return password;
    }

    /** The stored roles, that is without {@link Role#MANAGER}. */
    Set<Role> roles() {
        return roles;
    }
}
