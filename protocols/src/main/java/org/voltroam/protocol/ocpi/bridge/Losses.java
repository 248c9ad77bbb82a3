package org.voltroam.protocol.ocpi.bridge;

import java.util.ArrayList;
import java.util.List;

/** What was lost so far while one object crossed. A part of the object notes its losses below the pointer of the part. */
public final class Losses {

    private final List<Loss> found;
    private final String pointer;

    public Losses() {
        this(new ArrayList<>(), "");
    }

    private Losses(List<Loss> found, String pointer) {
        this.found = found;
        this.pointer = pointer;
    }

    /** For losses inside a field. */
    public Losses at(String name) {
        return new Losses(found, pointer + "/" + name);
    }

    /** For losses inside an item of a list. */
    public Losses at(String name, int index) {
        return new Losses(found, pointer + "/" + name + "/" + index);
    }

    /** For losses inside an item of what is itself a list. */
    Losses item(int index) {
        return new Losses(found, pointer + "/" + index);
    }

    /** Notes what was lost of the part this is for. */
    void addAll(Losses part) {
        part.found.forEach(loss -> found.add(new Loss(pointer + loss.pointer(), loss.kind(), loss.text())));
    }

    /** Notes the loss of a field. */
    public void add(String name, Loss.Kind kind, String text) {
        found.add(new Loss(pointer + "/" + name, kind, text));
    }

    /** Notes a loss of the object itself. */
    public void add(Loss.Kind kind, String text) {
        found.add(new Loss(pointer, kind, text));
    }

    public List<Loss> all() {
        return List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** False when what was written must not be sent. */
    public boolean expressible() {
        return found.stream().noneMatch(loss -> loss.kind() == Loss.Kind.INEXPRESSIBLE);
    }
}
