package dev.unroll.data;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** {@code 3 mar 2021} to {@code wednesday, the third of march, two thousand and twenty-one}. */
final class EnglishDates implements DateSpelling {
    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july", "august",
            "september", "october", "november", "december");
    private static final List<String> WEEKDAYS = List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
            "sunday");
    private static final List<String> ONES = List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
            "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen");
    private static final List<String> ORDINALS = List.of("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh",
            "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
            "seventeenth", "eighteenth", "nineteenth", "twentieth");
    private static final List<String> TENS = List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
            "ninety");
    private static final List<String> JOINTS = List.of(", ", " and ", "; ", " to ");

    @Override
    public String spell(LocalDate date, IntUnaryOperator below) {
        String month = MONTHS.get(date.getMonthValue() - 1);
        String weekday = WEEKDAYS.get(date.getDayOfWeek().getValue() - 1);
        String brief = month.substring(0, 3);
        int day = date.getDayOfMonth();
        int year = date.getYear();
        return switch (below.applyAsInt(12)) {
            case 0 -> day + " " + brief + " " + year;
            case 1 -> year + "/" + date.getMonthValue() + "/" + day;
            case 2 -> month + " " + day + ", " + year;
            case 3 -> day + " " + month + " " + year;
            case 4 -> weekday.substring(0, 3) + ", " + day + " " + brief + " " + year;
            case 5 -> suffixed(day) + " of " + month + " " + year;
            case 6 -> weekday + ", " + month + " " + suffixed(day) + ", " + year;
            case 7 -> weekday + ", the " + suffixed(day) + " of " + month + " " + year;
            case 8 -> "the " + ordinal(day) + " of " + month + ", " + year;
            case 9 -> "the " + ordinal(day) + " of " + month + ", " + words(year);
            case 10 -> weekday + ", the " + ordinal(day) + " of " + month + ", " + words(year);
            default -> weekday + " the " + ordinal(day) + " of " + month + " in the year " + words(year);
        };
    }

    private static String suffixed(int day) {
        String suffix = day / 10 == 1 ? "th" : switch (day % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
        return day + suffix;
    }

    private static String ordinal(int day) {
        if (day < ORDINALS.size()) {
            return ORDINALS.get(day);
        }
        return day == 30 ? "thirtieth" : TENS.get(day / 10) + "-" + ORDINALS.get(day % 10);
    }

    private static String words(int year) {
        int rest = year % 100;
        String tail = rest < ONES.size() ? ONES.get(rest)
                : TENS.get(rest / 10) + (rest % 10 == 0 ? "" : "-" + ONES.get(rest % 10));
        if (year < 2000) {
            return "nineteen " + (rest == 0 ? "hundred" : rest < 10 ? "hundred and " + tail : tail);
        }
        return "two thousand" + (rest == 0 ? "" : " and " + tail);
    }

    @Override
    public String joint(IntUnaryOperator below) {
        return JOINTS.get(below.applyAsInt(JOINTS.size()));
    }

    @Override
    public List<String> examples() {
        return List.of("3rd of March 2021", "9 Oct 1997 and 15 August 2045",
                "Wednesday, the third of March, two thousand and twenty-one",
                "Friday the twenty-seventh of September in the year nineteen seventy-seven");
    }

    @Override
    public int longest() {
        return 78;
    }
}
