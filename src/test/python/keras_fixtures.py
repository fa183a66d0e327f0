"""Makes the files below src/test/resources/dev/unroll/keras/foreign with Keras itself, and what Keras makes of them.

Run by hand, with Keras 3 and a backend that trains:  KERAS_BACKEND=jax python3 keras_fixtures.py FOLDER
With names after the folder only those files are made, and the others stay.
The tests read what it made; they need no Keras.
"""
import json
import os
import sys

import keras
import numpy as np
from keras import layers as L

FOLDER = sys.argv[1]
ONLY = sys.argv[2:]
os.makedirs(FOLDER, exist_ok=True)
keras.utils.set_random_seed(7)
expected = {"keras": keras.__version__}
if ONLY:
    with open(os.path.join(FOLDER, "expected.json")) as known:
        expected = json.load(known)


def random_weights(model):
    """Numbers that no initial value has, biases too."""
    draw = np.random.default_rng(len(model.layers))
    model.set_weights([draw.normal(0, 0.6, w.shape).astype("float32") for w in model.get_weights()])


def keep(name, model, x, steps=None):
    if ONLY and name not in ONLY:
        return
    random_weights(model)
    path = os.path.join(FOLDER, name)
    model.save(path)
    y = model.predict(x, verbose=0, batch_size=len(x))
    expected[name] = {"input": x.tolist(), "output": np.asarray(y).reshape(len(x), -1).tolist()}


ids = np.array([[3, 1, 4, 1, 5, 0, 0], [2, 7, 1, 8, 2, 8, 1], [0, 0, 5, 6, 0, 7, 9]])
numbers = np.random.default_rng(1).normal(0, 1, (3, 5, 3)).astype("float32").round(3)

# A chain with padding, and a state that nobody reads, as .keras and as .h5.
i = keras.Input((7,))
e = L.Embedding(10, 4, mask_zero=True)(i)
s = L.LSTM(3, return_sequences=True)(e)
o, h = L.GRU(3, return_state=True)(s)
d = L.Dropout(0.5)(o)
functional = keras.Model(i, L.Dense(1, activation="sigmoid")(d))
keep("functional-masked.keras", functional, ids)
keep("functional-masked.h5", functional, ids)

keep("left-out.keras", keras.Sequential([
    keras.Input((7,)),
    L.Embedding(10, 4, embeddings_regularizer="l2", embeddings_constraint=keras.constraints.UnitNorm(1), trainable=False),
    L.SpatialDropout1D(0.2), L.GaussianNoise(0.1),
    L.SimpleRNN(3, kernel_regularizer=keras.regularizers.L1L2(0.01, 0.02)),
    L.Dense(4), L.Activation("relu"), L.Dense(3), L.Softmax()]), ids)

keep("both-ways.keras", keras.Sequential([
    keras.Input((7,)), L.Embedding(10, 4, mask_zero=True),
    L.Bidirectional(L.LSTM(3, return_sequences=True)),
    L.Bidirectional(L.GRU(3, return_sequences=True), merge_mode="sum"),
    L.Bidirectional(L.SimpleRNN(3, return_sequences=True), merge_mode="ave"),
    L.Bidirectional(L.LSTM(3), merge_mode="mul"), L.Dense(1)]), ids)

keep("options.keras", keras.Sequential([
    keras.Input((5, 3)),
    L.GRU(3, reset_after=False, recurrent_activation="hard_sigmoid", return_sequences=True, go_backwards=True),
    L.TimeDistributed(L.Dense(4, activation="tanh")), L.TimeDistributed(L.Dropout(0.1)),
    L.RNN(L.LSTMCell(3, unit_forget_bias=False), return_sequences=True, unroll=True),
    L.SimpleRNN(2, activation="relu", use_bias=False, return_sequences=True), L.Flatten(), L.Dense(2, use_bias=False)]),
    numbers)

keep("stateful.keras", keras.Sequential([
    keras.Input(batch_shape=(3, 5, 3)), L.LSTM(3, stateful=True, return_sequences=True), L.GRU(2, stateful=True), L.Dense(1)]),
    numbers)

# Padding among numbers; 0.1 is another number in single precision, and one example is padding alone.
gaps = numbers.copy()
gaps[0, :2], gaps[1, 2], gaps[1, 4], gaps[2] = 0.1, 0.1, 0.1, 0.1
masked = [keras.Input((5, 3)), L.Masking(mask_value=0.1), L.Dropout(0.2), L.Bidirectional(L.LSTM(3, return_sequences=True)),
          L.Bidirectional(L.GRU(2, return_sequences=True), merge_mode="mul"), L.Dense(2, activation="tanh"), L.Flatten(),
          L.Dense(2)]
keep("masking.keras", keras.Sequential(masked), gaps)
keep("masking.h5", keras.Sequential(masked), gaps)
i = keras.Input((None, 3))
s = L.Dense(3, activation="relu")(i)
s = L.Masking()(s)
s = L.SimpleRNN(3, return_sequences=True, go_backwards=True)(s)
keep("masking-inside.keras", keras.Model(i, L.Dense(1)(L.GRU(2)(s))), gaps)

# Three steps over one whole batch, saved, and two more: what the weights are then.
for name, optimizer in {
        "adam": keras.optimizers.Adam(0.01), "rmsprop": keras.optimizers.RMSprop(0.01, rho=0.8),
        "momentum": keras.optimizers.SGD(0.1, momentum=0.9), "nesterov": keras.optimizers.SGD(0.1, momentum=0.8, nesterov=True),
        "sgd": keras.optimizers.SGD(0.1)}.items():
    model = keras.Sequential([keras.Input((7,)), L.Embedding(10, 3), L.LSTM(2), L.Dense(1, activation="sigmoid")])
    model.compile(optimizer, "binary_crossentropy")
    random_weights(model)
    answers = np.array([[1.0], [0.0], [1.0]])
    if ONLY:
        continue
    model.fit(ids, answers, batch_size=3, epochs=3, shuffle=False, verbose=0)
    for ending in (".keras", ".h5"):
        model.save(os.path.join(FOLDER, name + ending))
    model.fit(ids, answers, batch_size=3, epochs=2, shuffle=False, verbose=0)
    expected[name] = {"input": ids.tolist(), "answers": answers.reshape(-1).tolist(),
                      "weights": [w.reshape(-1).tolist() for w in model.get_weights()]}

with open(os.path.join(FOLDER, "expected.json"), "w") as out:
    json.dump(expected, out)
