package dev.unroll.lesson;

import dev.unroll.lesson.Reading.Before;
import dev.unroll.lesson.Reading.Fact;
import dev.unroll.lesson.Reading.Here;
import dev.unroll.trace.Quantity;

/**
 * A number in a step's line.
 *
 * @param reading where it is read
 * @param form    how it is written
 * @param role    whose colour it wears
 */
public record Figure(Reading reading, Form form, Role role) {
    /** How a number is written. */
    public enum Form {
        /** With two decimals and a sign where it is negative. */
        DECIMAL,
        /** With as many digits as a small number needs, 0.00012 for example. */
        SMALL,
        /** A whole number, in groups of three. */
        COUNT,
        /** A share as a percentage. */
        PERCENT
    }

    /** What a number is, and so its colour. */
    public enum Role { FORGET, INPUT, CANDIDATE, OUTPUT, CELL, HIDDEN, GRADIENT, TRAINING, VALIDATION, PLAIN }

    /** The chosen unit's number at the timestep that is looked at. */
    public static Figure here(Quantity quantity) {
        return new Figure(new Here(quantity), Form.DECIMAL, role(quantity));
    }

    /** The chosen unit's number at the timestep before. */
    public static Figure before(Quantity quantity) {
        return new Figure(new Before(quantity), Form.DECIMAL, role(quantity));
    }

    /** A number in the colour of a quantity. */
    public static Figure of(Reading reading, Quantity quantity) {
        return new Figure(reading, Form.DECIMAL, role(quantity));
    }

    /** A number in the colour of the text. */
    public static Figure plain(Reading reading) {
        return new Figure(reading, Form.DECIMAL, Role.PLAIN);
    }

    /** How many. */
    public static Figure count(String fact) {
        return new Figure(new Fact(fact), Form.COUNT, Role.PLAIN);
    }

    /** The chosen unit's number, 1 first. */
    public static Figure unit() {
        return new Figure(new Reading.UnitNumber(), Form.COUNT, Role.PLAIN);
    }

    /** The timestep that is looked at, 1 first. */
    public static Figure timestep() {
        return new Figure(new Reading.Timestep(), Form.COUNT, Role.PLAIN);
    }

    /** Written otherwise. */
    public Figure as(Form next) {
        return new Figure(reading, next, role);
    }

    /** In another colour. */
    public Figure as(Role next) {
        return new Figure(reading, form, next);
    }

    private static Role role(Quantity quantity) {
        return switch (quantity) {
            case FORGET -> Role.FORGET;
            case INPUT, RESET -> Role.INPUT;
            case CANDIDATE, NEW_STATE -> Role.CANDIDATE;
            case OUTPUT, UPDATE -> Role.OUTPUT;
            case CELL -> Role.CELL;
            case HIDDEN -> Role.HIDDEN;
            case INPUT_VECTOR -> Role.PLAIN;
        };
    }
}
