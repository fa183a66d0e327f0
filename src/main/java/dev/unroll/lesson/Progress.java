package dev.unroll.lesson;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How far somebody has come with every lesson, by its id. Immutable. */
public record Progress(Map<String, Entry> lessons) {
    /** Nothing begun yet. */
    public static final Progress NONE = new Progress(Map.of());

    private static final Entry NEW = new Entry(0, 0, Set.of());

    /**
     * How far one lesson is.
     *
     * @param page     where one left it, 0 first
     * @param reached  how many pages were seen
     * @param answered names of the questions answered rightly
     */
    public record Entry(int page, int reached, Set<String> answered) {
        public Entry {
            answered = Set.copyOf(answered);
        }
    }

    public Progress {
        lessons = Map.copyOf(lessons);
    }

    /** How far a lesson is. */
    public Entry of(Lesson lesson) {
        return lessons.getOrDefault(lesson.id(), NEW);
    }

    /** Whether a lesson was begun. */
    public boolean begun(Lesson lesson) {
        return lessons.containsKey(lesson.id());
    }

    /** Whether every page of a lesson was seen and every question answered rightly. */
    public boolean done(Lesson lesson) {
        Entry entry = of(lesson);
        return entry.reached() >= lesson.pages()
                && lesson.questions().stream().allMatch(question -> entry.answered().contains(question.name()));
    }

    /** Being at a page of a lesson. */
    public Progress at(Lesson lesson, int page) {
        Entry entry = of(lesson);
        return with(lesson, new Entry(page, Math.max(entry.reached(), page + 1), entry.answered()));
    }

    /** With a question answered rightly. */
    public Progress answered(Lesson lesson, Question question) {
        Entry entry = of(lesson);
        Set<String> names = new HashSet<>(entry.answered());
        names.add(question.name());
        return with(lesson, new Entry(entry.page(), entry.reached(), names));
    }

    private Progress with(Lesson lesson, Entry entry) {
        Map<String, Entry> next = new HashMap<>(lessons);
        next.put(lesson.id(), entry);
        return new Progress(next);
    }
}
