package stet.mention;

import java.util.Set;

/**
 * The particles of Korean, which stand after a name without a space: 신의주에서, 신의주까지는. Only what is made of them may
 * follow, so that 개성 is not found in 개성공단, nor 무산 in 무산되다.
 */
final class Particles {

    /** The longest run of particles, in syllables. */
    private static final int MOST = 10;

    private static final int LONGEST = 4;

    private static final Set<String> ALL = Set.of(("은 는 이 가 을 를 의 에 에서 에게 에게서 께 께서 한테 한테서 와 과 하고 랑 이랑 로 으로 로서 으로서 로써 "
                    + "으로써 부터 까지 도 만 마저 조차 밖에 뿐 처럼 보다 같이 마다 나 이나 든지 이든지 라도 이라도 "
                    + "라고 이라고 라는 이라는 란 이란 다 이다 며 이며 고 이고 인 이자 자 였다 이었다 였던 이었던 "
                    + "였으며 이었으며 였고 이었고 라면 이라면 라서 이라서 입니다 측 들 행 발 씨 님")
            .split(" "));

    private Particles() {}

    /** Whether all that is written together from a place on is particles. */
    static boolean followAt(String text, int at) {
        var end = at;
        while (end < text.length() && isSyllable(text.charAt(end))) {
            end++;
            if (end - at > MOST) {
                return false;
            }
        }
        return end > at
                && (end == text.length() || !Letters.isOfWord(text.codePointAt(end)))
                && isMadeOfParticles(text, at, end);
    }

    private static boolean isMadeOfParticles(String text, int at, int end) {
        var reached = new boolean[end - at + 1];
        reached[0] = true;
        for (var from = 0; from < end - at; from++) {
            for (var to = from + 1; reached[from] && to <= Math.min(end - at, from + LONGEST); to++) {
                reached[to] |= ALL.contains(text.substring(at + from, at + to));
            }
        }
        return reached[end - at];
    }

    private static boolean isSyllable(char c) {
        return c >= 0xac00 && c <= 0xd7a3;
    }
}
