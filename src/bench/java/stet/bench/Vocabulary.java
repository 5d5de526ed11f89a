package stet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Words that mean nothing, as often as words are in real texts: by Zipf's law. */
final class Vocabulary {

    private static final int WORDS = 60_000;
    private static final int STEPS = 1 << 20;
    private static final String[] ONSETS =
            "b c d f g h l m n p r s t v w br ch cl dr fl gr pl pr sh st th tr".split(" ");
    private static final String[] RHYMES = "a e i o u an ar ea en er ess ine ing ion ist ity or ound our ow".split(" ");
    private static final String[] SYLLABLES =
            "가 국 경 주 민 당 시 장 쌀 값 환 율 무 역 강 군 인 간 부 노 동 소 식 통 공 장 농 수 확 전 기 연 료 열 차".split(" ");
    private static final String[] PARTICLES = "은 이 을 의 에서 에 으로 과 도 들".split(" ");

    private final String[] byStep;

    Vocabulary(long seed) {
        var random = new SplittableRandom(seed);
        var words = new ArrayList<String>();
        for (var i = 0; i < WORDS; i++) {
            var word = new StringBuilder();
            for (var syllable = 0; syllable < 1 + Math.min(3, random.nextInt(1 + i / 500)); syllable++) {
                word.append(of(ONSETS, random)).append(of(RHYMES, random));
            }
            words.add(word.toString());
        }
        byStep = new String[STEPS];
        var weights = new double[WORDS];
        var sum = 0.0;
        for (var i = 0; i < WORDS; i++) {
            sum += Math.pow(i + 3.7, -1.2);
            weights[i] = sum;
        }
        var word = 0;
        for (var step = 0; step < STEPS; step++) {
            while (weights[word] < (step + 0.5) / STEPS * sum) {
                word++;
            }
            byStep[step] = words.get(word);
        }
    }

    String word(SplittableRandom random) {
        return byStep[random.nextInt(STEPS)];
    }

    String korean(SplittableRandom random) {
        var word = new StringBuilder();
        for (var i = 0; i < 2 + random.nextInt(2); i++) {
            word.append(of(SYLLABLES, random));
        }
        return word.append(of(PARTICLES, random)).toString();
    }

    static <T> T of(T[] all, SplittableRandom random) {
        return all[random.nextInt(all.length)];
    }

    static <T> T of(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
