package fi.kapula.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A part of the organisation. The tree is read as a whole, see {@link UnitTree}, so parent and manager are mere ids.
 */
@Entity
@Table(name = "unit")
class Unit {

    @Id
    private String id;

    @Column(nullable = false)
    private String name;

    private String parent;
    private String manager;

    protected Unit() {}

    Unit(String id, String name, String parent) {
        this.id = id;
        this.name = name;
        this.parent = parent;
    }

    void appoint(String manager) {
        this.manager = manager;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String parent() {
        return parent;
    }

    String manager() {
        return manager;
    }
}
