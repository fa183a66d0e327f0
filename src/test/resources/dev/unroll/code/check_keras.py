"""Runs the model of every Keras program in a folder with a Keras that only takes notes: {name: [[class, options], …]}."""
import contextlib
import io
import json
import pathlib
import sys
import types


class Note:
    def __init__(self, kind, args, kwargs):
        self.note = [kind, {**{str(i): plain(each) for i, each in enumerate(args)},
                            **{key: plain(each) for key, each in kwargs.items()}}]


def plain(value):
    if isinstance(value, Note):
        return value.note
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    return value.__name__ if callable(value) else value


class Sequential(Note):
    def __init__(self, layers):
        self.layers = layers

    def summary(self):
        pass


class Names:
    def __getattr__(self, kind):
        return lambda *args, **kwargs: Note(kind, args, kwargs)


keras = types.ModuleType("keras")
keras.layers, keras.initializers = Names(), Names()
keras.utils = types.SimpleNamespace(set_random_seed=lambda seed: None)
keras.Input = lambda **kwargs: Note("InputLayer", (), kwargs)
keras.Sequential = Sequential
sys.modules["keras"] = keras

result = {}
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.py")):
    program = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), program)
    result[path.stem] = [plain(layer) for layer in program["model"].layers]
print(json.dumps(result))
