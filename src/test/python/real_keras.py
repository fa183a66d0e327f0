"""What Keras itself answers: python3 real_keras.py MODEL.keras < inputs.json, a list of one array for each input of the model;
prints the output, flat for each example. Needs Keras 3 with any backend (KERAS_BACKEND=numpy will do).
"""
import json
import os
import sys

os.environ.setdefault("KERAS_BACKEND", "numpy")
import keras  # noqa: E402
import numpy as np  # noqa: E402

model = keras.models.load_model(sys.argv[1])
inputs = [np.array(each) for each in json.load(sys.stdin)]
inputs = [each if each.dtype.kind == "i" else each.astype("float32") for each in inputs]
output = keras.ops.convert_to_numpy(model(inputs[0] if len(inputs) == 1 else inputs, training=False))
print(json.dumps(output.reshape(len(output), -1).tolist()))
