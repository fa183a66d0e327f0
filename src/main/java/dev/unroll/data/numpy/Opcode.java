package dev.unroll.data.numpy;

import java.util.Map;

/** The pickle opcodes that are read (Python's {@code pickletools} lists them all), and names for those refused. */
final class Opcode {
    static final int PROTO = 0x80;
    static final int FRAME = 0x95;
    static final int STOP = '.';
    static final int MARK = '(';
    static final int NONE = 'N';
    static final int NEWTRUE = 0x88;
    static final int NEWFALSE = 0x89;
    static final int BININT = 'J';
    static final int BININT1 = 'K';
    static final int BININT2 = 'M';
    static final int LONG1 = 0x8a;
    static final int BINUNICODE = 'X';
    static final int SHORT_BINUNICODE = 0x8c;
    static final int SHORT_BINSTRING = 'U';
    static final int BINBYTES = 'B';
    static final int SHORT_BINBYTES = 'C';
    static final int EMPTY_TUPLE = ')';
    static final int TUPLE = 't';
    static final int TUPLE1 = 0x85;
    static final int TUPLE2 = 0x86;
    static final int TUPLE3 = 0x87;
    static final int EMPTY_LIST = ']';
    static final int APPEND = 'a';
    static final int APPENDS = 'e';
    static final int GLOBAL = 'c';
    static final int STACK_GLOBAL = 0x93;
    static final int REDUCE = 'R';
    static final int BUILD = 'b';
    static final int BINPUT = 'q';
    static final int LONG_BINPUT = 'r';
    static final int BINGET = 'h';
    static final int LONG_BINGET = 'j';
    static final int MEMOIZE = 0x94;

    private static final Map<Integer, String> REFUSED = Map.ofEntries(Map.entry((int) '0', "POP"),
            Map.entry((int) '1', "POP_MARK"), Map.entry((int) '2', "DUP"), Map.entry((int) 'F', "FLOAT"),
            Map.entry((int) 'G', "BINFLOAT"), Map.entry((int) 'I', "INT"), Map.entry((int) 'L', "LONG"),
            Map.entry((int) 'P', "PERSID"), Map.entry((int) 'Q', "BINPERSID"), Map.entry((int) 'S', "STRING"),
            Map.entry((int) 'T', "BINSTRING"), Map.entry((int) 'V', "UNICODE"), Map.entry((int) 'd', "DICT"),
            Map.entry((int) '}', "EMPTY_DICT"), Map.entry((int) 'g', "GET"), Map.entry((int) 'i', "INST"),
            Map.entry((int) 'l', "LIST"), Map.entry((int) 'o', "OBJ"), Map.entry((int) 'p', "PUT"),
            Map.entry((int) 's', "SETITEM"), Map.entry((int) 'u', "SETITEMS"), Map.entry(0x81, "NEWOBJ"),
            Map.entry(0x82, "EXT1"), Map.entry(0x83, "EXT2"), Map.entry(0x84, "EXT4"), Map.entry(0x8b, "LONG4"),
            Map.entry(0x8d, "BINUNICODE8"), Map.entry(0x8e, "BINBYTES8"), Map.entry(0x8f, "EMPTY_SET"),
            Map.entry(0x90, "ADDITEMS"), Map.entry(0x91, "FROZENSET"), Map.entry(0x92, "NEWOBJ_EX"),
            Map.entry(0x96, "BYTEARRAY8"), Map.entry(0x97, "NEXT_BUFFER"), Map.entry(0x98, "READONLY_BUFFER"));

    private Opcode() {
    }

    /** Python's name of an opcode that is not read. */
    static String nameOfRefused(int opcode) {
        return REFUSED.getOrDefault(opcode, String.format("0x%02x", opcode));
    }
}
