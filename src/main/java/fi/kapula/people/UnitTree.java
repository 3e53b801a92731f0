package fi.kapula.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The units as a tree, read in one statement: even a big organisation has a thousand of them at most. */
class UnitTree {

    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, List<Unit>> children = new HashMap<>();

    UnitTree(Collection<Unit> units) {
        for (Unit unit : units) {
            this.units.put(unit.id(), unit);
            children.computeIfAbsent(unit.parent(), parent -> new ArrayList<>()).add(unit);
        }
    }

    boolean has(String unitId) {
        return units.containsKey(unitId);
    }

    private List<Unit> lineFrom(String unitId) {
        Set<Unit> line = new LinkedHashSet<>();
        Unit unit = units.get(unitId);
        while (unit != null && line.add(unit)) {
            unit = units.get(unit.parent());
        }
        return List.copyOf(line);
    }

    /** The managers of the unit and of those above it, nearest first. */
    List<String> managersFrom(String unitId) {
        return lineFrom(unitId).stream()
                .map(Unit::manager)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    Set<String> managedBy(String personId) {
        Set<String> managed = new LinkedHashSet<>();
        units.values().stream().filter(unit -> personId.equals(unit.manager())).forEach(unit -> managed.add(unit.id()));
        return managed;
    }

    /** These units and all below them. */
    Set<String> withAllBelow(Collection<String> unitIds) {
        Set<String> found = new LinkedHashSet<>();
        unitIds.forEach(unit -> collect(unit, found));
        return found;
    }

    private void collect(String unitId, Set<String> found) {
        if (found.add(unitId)) {
            children.getOrDefault(unitId, List.of()).forEach(child -> collect(child.id(), found));
        }
    }
}
