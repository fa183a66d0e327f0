package dev.unroll.lesson;

import java.util.List;

/**
 * A lesson: steps that show and tell, then questions. Its texts lie in the bundles under {@code lesson.<id>.}: {@code title},
 * {@code about}, and those that {@link Step} and {@link Question} name.
 *
 * @param id        short, of letters; never changed later, since progress is kept by it
 * @param ideas     the ideas of the course that it teaches, 1 first
 * @param steps     four to eight
 * @param questions two to five
 */
public record Lesson(String id, List<Integer> ideas, List<Step> steps, List<Question> questions) {
    public Lesson {
        ideas = List.copyOf(ideas);
        steps = List.copyOf(steps);
        questions = List.copyOf(questions);
    }

    /** Steps and questions together: what one goes through. */
    public int pages() {
        return steps.size() + questions.size();
    }

    /** Where a text of this lesson lies in the bundles. */
    public String key(String name) {
        return "lesson." + id + "." + name;
    }
}
