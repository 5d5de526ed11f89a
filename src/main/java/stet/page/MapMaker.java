package stet.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stet.archive.Entity;
import stet.archive.Subject;
import stet.geo.Box;
import stet.geo.Outline;
import stet.geo.Plane;
import stet.geo.Position;
import stet.geo.World;
import stet.page.MapDrawing.Circle;
import stet.page.MapDrawing.Pin;
import stet.page.MapDrawing.Scale;
import stet.page.MapDrawing.Shape;
import stet.site.OutputPath;

/** Draws maps of places: the world's coasts and borders, the archive's own outlines, pins with names. */
final class MapMaker {

    /** Points closer than this, in units, share a pin. */
    private static final double APART = 9;

    /** A circle that would hardly show beyond the pin is left out. */
    private static final double SMALLEST_CIRCLE = 7;

    /** From so many kilometres on, a point is a field. */
    private static final double VAGUE = 30;

    private final Material material;

    MapMaker(Material material) {
        this.material = material;
    }

    /** One place with where it lies; {@code extent} is all that its outline takes up. */
    record Placed(
            Subject subject,
            Optional<Position> point,
            Optional<Outline> outline,
            Optional<Box> extent,
            double accuracy) {

        boolean isShown() {
            return point.isPresent() || outline.isPresent();
        }

        String id() {
            return subject.id();
        }

        /** Whether something of it may lie in a box. */
        boolean isIn(Box box) {
            return extent.isPresent()
                    ? extent.get().meets(box)
                    : point.filter(box::contains).isPresent();
        }

        /** An outline with its whole length, else the point, if there is one. */
        Stream<Position> positions() {
            return outline.isPresent() ? outline.get().positions() : point.stream();
        }
    }

    /** What to draw: a part of the earth on so many units, for a page, about a place if not about all. */
    record Request(Box box, int width, OutputPath path, Wording wording, Optional<String> current, String title) {}

    Placed placed(Subject subject) {
        var entity = subject.entity();
        var outlines = material.archive().outlines();
        var outline =
                entity.flatMap(Entity::outline).flatMap(named -> Optional.ofNullable(outlines.get(named.target())));
        return new Placed(
                subject,
                entity.flatMap(Entity::point).map(MapMaker::position),
                outline,
                outline.map(drawn -> Box.around(drawn.positions().toList())),
                entity.flatMap(Entity::accuracyKm).map(Double::parseDouble).orElse(0.0));
    }

    private static Position position(Entity.Point point) {
        return new Position(Double.parseDouble(point.longitude()), Double.parseDouble(point.latitude()));
    }

    /** The part of the earth around places. */
    static Box around(List<Placed> places) {
        var positions = new ArrayList<Position>();
        for (var place : places) {
            place.positions().forEach(positions::add);
        }
        return Box.around(positions);
    }

    /** Draws those of some places that lie in the box; the more reports name one, the sooner it gets its name. */
    MapDrawing draw(List<Placed> places, Request request) {
        var plane = new Plane(request.box(), request.width());
        var paths = new MapPaths(plane);
        var wide = request.box().widened(request.box().kilometres() / 50);
        var ranked = places.stream()
                .filter(place -> place.isIn(request.box()))
                .sorted(Comparator.comparing((Placed place) -> !isCurrent(place, request))
                        .thenComparing(place ->
                                -place.subject().count(request.wording().lang()))
                        .thenComparing(Placed::id))
                .toList();
        var labels = new MapLabels(plane);
        var shapes = new ArrayList<Shape>();
        var circles = new ArrayList<Circle>();
        for (var place : ranked) {
            place.outline().ifPresent(outline -> shapes.addAll(shapes(paths, outline, isCurrent(place, request))));
            if (place.outline().isEmpty()) {
                circle(plane, place).ifPresent(circles::add);
            }
        }
        var pins = pins(plane, ranked, request, labels);
        lines(plane, ranked, request, labels);
        return new MapDrawing(
                request.title(),
                request.width(),
                MapPaths.number(plane.height()),
                paths.rings(World.whole().lands(wide)),
                paths.lines(World.whole().coasts(wide)),
                paths.lines(World.whole().borders(wide)),
                List.copyOf(shapes),
                List.copyOf(circles),
                pins,
                labels.written(),
                scale(plane),
                ranked.stream()
                        .anyMatch(
                                place -> place.outline().filter(Outline::sketch).isPresent()));
    }

    private static boolean isCurrent(Placed place, Request request) {
        return request.current().filter(place.id()::equals).isPresent();
    }

    private static List<Shape> shapes(MapPaths paths, Outline outline, boolean isCurrent) {
        var shapes = new ArrayList<Shape>();
        if (!outline.areas().isEmpty()) {
            shapes.add(new Shape(paths.rings(outline.areas()), true, isCurrent));
        }
        if (!outline.lines().isEmpty()) {
            shapes.add(new Shape(paths.lines(outline.lines()), false, isCurrent));
        }
        return shapes;
    }

    private static Optional<Circle> circle(Plane plane, Placed place) {
        var radius = plane.length(place.accuracy());
        return place.point()
                .filter(plane.box()::contains)
                .filter(point -> radius > SMALLEST_CIRCLE)
                .map(point -> new Circle(
                        MapPaths.number(plane.x(point)),
                        MapPaths.number(plane.y(point)),
                        MapPaths.number(radius),
                        place.accuracy() > VAGUE));
    }

    /** Several places on one spot. */
    private record Group(Position point, List<Placed> places) {}

    private List<Pin> pins(Plane plane, List<Placed> ranked, Request request, MapLabels labels) {
        var groups = new ArrayList<Group>();
        for (var place : ranked) {
            if (place.outline().isEmpty()
                    && place.point().filter(plane.box()::contains).isPresent()) {
                var point = place.point().get();
                groups.stream()
                        .filter(group -> distance(plane, group.point(), point) < APART)
                        .findFirst()
                        .ifPresentOrElse(group -> group.places().add(place), () -> {
                            var group = new Group(point, new ArrayList<>());
                            group.places().add(place);
                            groups.add(group);
                        });
            }
        }
        labels.keepClearOfScale(plane.length(1) * scale(plane).kilometres());
        groups.forEach(group -> labels.keepClear(plane.x(group.point()), plane.y(group.point())));
        var pins = new ArrayList<Pin>();
        var number = 0;
        for (var group : groups) {
            var names = new SubjectNames(material, request.wording());
            var links = group.places().stream()
                    .map(place -> names.link(request.path(), place.subject()))
                    .toList();
            var x = plane.x(group.point());
            var y = plane.y(group.point());
            var isHere = isCurrent(group.places().get(0), request);
            var isNamed = (links.size() == 1 || isHere) && labels.beside(x, y, links.get(0));
            var isNumbered = links.size() > 1 || !isNamed;
            number += isNumbered ? 1 : 0;
            pins.add(new Pin(MapPaths.number(x), MapPaths.number(y), isNumbered ? number : 0, links, isHere));
            if (isNumbered) {
                labels.number(x, y, number);
            }
        }
        return List.copyOf(pins);
    }

    private static double distance(Plane plane, Position one, Position other) {
        var x = plane.x(one) - plane.x(other);
        var y = plane.y(one) - plane.y(other);
        return StrictMath.sqrt(x * x + y * y);
    }

    /** Names of outlines stand by their middle, where there is room. */
    private void lines(Plane plane, List<Placed> ranked, Request request, MapLabels labels) {
        var names = new SubjectNames(material, request.wording());
        for (var place : ranked) {
            place.outline().ifPresent(outline -> {
                var positions =
                        outline.positions().filter(plane.box()::contains).toList();
                if (!positions.isEmpty()) {
                    labels.along(
                            positions.stream().map(plane::x).toList(),
                            positions.stream().map(plane::y).toList(),
                            names.link(request.path(), place.subject()));
                }
            });
        }
    }

    /** A round number of kilometres that is at most a quarter as long as the map is wide. */
    private static Scale scale(Plane plane) {
        var most = plane.width() / 4 / plane.length(1);
        var round = 1;
        for (var step = 1; step <= most; step *= 10) {
            for (var times : List.of(1, 2, 5)) {
                round = step * times <= most ? step * times : round;
            }
        }
        return new Scale(MapPaths.number(plane.length(round)), round);
    }
}
