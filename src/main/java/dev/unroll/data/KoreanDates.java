package dev.unroll.data;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** {@code 2021년 3월 3일} to {@code 서기 이천이십일 년 삼 월 삼 일 수요일}. */
final class KoreanDates implements DateSpelling {
    private static final List<String> DIGITS = List.of("", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구");
    private static final String WEEKDAYS = "월화수목금토일";
    private static final List<String> TIMES = List.of("이른 아침", "오전", "정오 무렵", "오후", "저녁", "늦은 밤");
    private static final List<String> JOINTS = List.of(", ", " 그리고 ", " / ", "부터 ");

    @Override
    public String spell(LocalDate date, IntUnaryOperator below) {
        int year = date.getYear();
        int month = date.getMonthValue();
        int day = date.getDayOfMonth();
        int weekday = date.getDayOfWeek().getValue() - 1;
        String letter = WEEKDAYS.substring(weekday, weekday + 1);
        String spoken = number(year) + "년 " + month(month) + " " + number(day) + "일";
        return switch (below.applyAsInt(12)) {
            case 0 -> year + ". " + month + ". " + day + ".";
            case 1 -> year + "/" + month + "/" + day;
            case 2, 3 -> year + "년 " + month + "월 " + day + "일";
            case 4 -> year + ". " + month + ". " + day + ". (" + letter + ")";
            case 5 -> year + "년 " + month + "월 " + day + "일 " + letter + "요일";
            case 6 -> letter + "요일인 " + year + "년 " + month + "월 " + day + "일";
            case 7 -> spoken;
            case 8 -> spoken + " " + letter + "요일";
            case 9 -> "서기 " + spoken + " " + letter + "요일";
            case 10 -> "서기 " + spaced(year, month, day) + " " + letter + "요일";
            default -> "서기 " + spaced(year, month, day) + " " + letter + "요일 " + TIMES.get(below.applyAsInt(TIMES.size()));
        };
    }

    private static String spaced(int year, int month, int day) {
        return number(year) + " 년 " + number(month) + " 월 " + number(day) + " 일";
    }

    /** June and October lose a sound. */
    private static String month(int month) {
        return (month == 6 ? "유" : month == 10 ? "시" : number(month)) + "월";
    }

    /** Sino-Korean numbers below 10,000; a one before thousand, hundred and ten is not said. */
    private static String number(int n) {
        return part(n / 1000, "천") + part(n / 100 % 10, "백") + part(n / 10 % 10, "십") + DIGITS.get(n % 10);
    }

    private static String part(int digit, String unit) {
        return digit == 0 ? "" : (digit == 1 ? "" : DIGITS.get(digit)) + unit;
    }

    @Override
    public String joint(IntUnaryOperator below) {
        return JOINTS.get(below.applyAsInt(JOINTS.size()));
    }

    @Override
    public List<String> examples() {
        return List.of("2021년 3월 3일", "1997. 10. 9. (목) 그리고 2045년 8월 15일", "이천이십일년 삼월 삼일 수요일",
                "서기 천구백칠십칠 년 구 월 이십칠 일 화요일 늦은 밤");
    }

    @Override
    public int longest() {
        return 52;
    }
}
