package stet.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The world that Stet brings along, cut to a box and laid out flat. */
class WorldTest {

    private static final Box KOREA = new Box(124, 33, 131, 43.3);

    @Test
    void hasCoastsAndBordersWhereTheyAre() {
        assertThat(World.whole().coasts(KOREA)).isNotEmpty();
        assertThat(World.whole().borders(KOREA)).isNotEmpty();
        assertThat(World.whole().lands(new Box(-28, -5, -20, 5)))
                .as("the Atlantic")
                .isEmpty();
        assertThat(World.whole().borders(new Box(134, -30, 136, -20)))
                .as("inner Australia")
                .isEmpty();
        assertThat(World.whole().lands(new Box(134, -30, 136, -20)))
                .as("inner Australia")
                .isNotEmpty();
    }

    @Test
    void landsAreCutOffAtTheEdges() {
        for (var land : World.whole().lands(KOREA)) {
            assertThat(land).allMatch(KOREA::contains);
        }
    }

    @Test
    void aRingIsCutToTheBoxAndALineToWhatTouchesIt() {
        var box = new Box(0, 0, 10, 10);
        var square = List.of(new Position(-5, 5), new Position(5, 5), new Position(5, 15), new Position(-5, 15));
        assertThat(Clipping.ring(square, box))
                .containsExactlyInAnyOrder(
                        new Position(0, 5), new Position(5, 5), new Position(5, 10), new Position(0, 10));
        var line = List.of(
                new Position(-9, 1), new Position(-8, 1), new Position(5, 1), new Position(20, 1), new Position(30, 1));
        assertThat(Clipping.line(line, box)).containsExactly(line.subList(1, 4));
    }

    @Test
    void degreesOfLongitudeAreShortenedAsInTheMiddle() {
        var plane = new Plane(new Box(124, 39, 126, 41), 100);
        assertThat(plane.x(new Position(126, 40))).isCloseTo(100, within(1e-9));
        assertThat(plane.height()).isCloseTo(100 / StrictMath.cos(StrictMath.toRadians(40)), within(1e-9));
        assertThat(plane.y(new Position(125, 41))).isZero();
        assertThat(plane.length(111.2)).isCloseTo(plane.height() / 2, within(1e-9));
    }

    @Test
    void aBoxIsWidenedAndShapedInKilometres() {
        var box =
                Box.around(List.of(new Position(10, 60), new Position(10, 60))).widened(55.6);
        assertThat(box.north() - box.south()).isCloseTo(1, within(1e-9));
        assertThat(box.east() - box.west()).isCloseTo(2, within(1e-9));
        assertThat(new Plane(box.shaped(2), 100).height()).isCloseTo(50, within(0.01));
        assertThat(Box.around(List.of(new Position(179, 89))).widened(1000).east())
                .isEqualTo(180);
    }
}
