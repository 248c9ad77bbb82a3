package org.voltroam.web.page;

import java.util.List;

/**
 * Who is connected and who roams with whom, as a drawing and in words.
 *
 * @param height of the drawing, which is {@value #WIDTH} wide
 */
public record NetworkView(int height, List<Node> nodes, List<Link> links, List<Pact> pacts) {

    public static final int WIDTH = 760;
    public static final int NODE_WIDTH = 226;
    public static final int NODE_HEIGHT = 56;

    /** @param here plays in this process */
    public record Node(int x, int y, String name, String id, String role, boolean here) {}

    /** A registration; drawn as a path. */
    public record Link(String path, boolean registered, String text) {}

    /** An agreement in words. */
    public record Pact(String operator, String provider, String way, String terms) {}
}
