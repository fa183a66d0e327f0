"""What a .keras archive answers, computed from its config.json and model.weights.h5 alone, in 64 bits with NumPy and h5py.

An independent reading of what Unroll saves: python3 keras_forward.py MODEL.keras < inputs.json, a list of one array for
each input of the model; prints the output, flat for each example. Layers, options and formulas as Keras 3 documents them.
"""
import io
import json
import re
import sys
import zipfile

import h5py
import numpy as np

archive = zipfile.ZipFile(sys.argv[1])
config = json.loads(archive.read("config.json"))
store = h5py.File(io.BytesIO(archive.read("model.weights.h5")), "r")
read = set()


def arrays(path):
    """All arrays of a group in their order; none where there is no such group, as Keras takes it."""
    if path not in store:
        return []
    group = store[path]
    read.update(path + "/" + key for key in group)
    return [group[str(i)][()].astype(np.float64) for i in range(len(group))]


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


ACTIVATIONS = {"linear": lambda x: x, "tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda x: np.maximum(x, 0),
               "softmax": softmax, "hard_sigmoid": lambda x: np.clip(x / 6 + 0.5, 0, 1)}


def recurrent(kind, c, path, x, mask, initial=None):
    """All states in the order in which they were read, the last ones, and whether timesteps count."""
    weights = arrays(path + "/cell/vars")
    kernel, recurrent_kernel = weights[0], weights[1]
    bias = weights[2] if c["use_bias"] else np.zeros(kernel.shape[1])
    units = c["units"]
    act = ACTIVATIONS[c["activation"]]
    gate = ACTIVATIONS[c.get("recurrent_activation", "linear")]
    h = np.zeros((len(x), units)) if initial is None else initial[0]
    s = np.zeros((len(x), units)) if initial is None or kind != "LSTM" else initial[1]
    order = range(x.shape[1])[::-1] if c["go_backwards"] else range(x.shape[1])
    outputs = []
    out = np.zeros((len(x), units))
    for t in order:
        if kind == "SimpleRNN":
            new_h, new_s = act(x[:, t] @ kernel + h @ recurrent_kernel + bias), s
        elif kind == "LSTM":
            i, f, g, o = np.split(x[:, t] @ kernel + h @ recurrent_kernel + bias, 4, -1)
            new_s = gate(f) * s + gate(i) * act(g)
            new_h = gate(o) * act(new_s)
        else:
            b, rb = (bias[0], bias[1]) if bias.ndim == 2 else (bias, np.zeros_like(bias))
            xz, xr, xh = np.split(x[:, t] @ kernel + b, 3, -1)
            uz, ur, uh = np.split(recurrent_kernel, 3, -1)
            bz, br, bh = np.split(rb, 3, -1)
            z, r = gate(xz + h @ uz + bz), gate(xr + h @ ur + br)
            hh = act(xh + r * (h @ uh + bh)) if c["reset_after"] else act(xh + (r * h) @ uh)
            new_h, new_s = z * h + (1 - z) * hh, s
        counts = np.ones((len(x), 1), bool) if mask is None else mask[:, t:t + 1]
        kept = np.zeros_like(out) if c["zero_output_for_mask"] else out
        out = np.where(counts, new_h, kept)
        h, s = np.where(counts, new_h, h), np.where(counts, new_s, s)
        outputs.append(out)
    # Without sequences Keras hands out the last output, which for padding is the one before.
    return np.stack(outputs, 1), [h, s][:2 if kind == "LSTM" else 1]


def layer(kind, c, path, inputs, masks, initial=None):
    """The outputs and the mask of the first."""
    x, mask = inputs[0], masks[0]
    if kind == "Embedding":
        return [arrays(path + "/vars")[0][x.astype(int)]], (x != 0) if c["mask_zero"] else None
    if kind in ("SimpleRNN", "LSTM", "GRU"):
        all_states, last = recurrent(kind, c, path, x, mask, initial)
        first = all_states if c["return_sequences"] else all_states[:, -1]
        return [first] + (last if c["return_state"] else []), mask if c["return_sequences"] else None
    if kind == "Bidirectional":
        inner = c["layer"]["config"]
        forward, _ = recurrent(c["layer"]["class_name"], inner, path + "/forward_layer", x, mask)
        backward, _ = recurrent(c["layer"]["class_name"], c["backward_layer"]["config"], path + "/backward_layer", x, mask)
        if inner["return_sequences"]:
            backward = backward[:, ::-1]
        else:
            forward, backward = forward[:, -1], backward[:, -1]
        joined = {"concat": lambda a, b: np.concatenate([a, b], -1), "sum": np.add, "mul": np.multiply,
                  "ave": lambda a, b: (a + b) / 2}[c["merge_mode"]](forward, backward)
        return [joined], mask if inner["return_sequences"] else None
    if kind == "Dense":
        weights = arrays(path + "/vars")
        return [ACTIVATIONS[c["activation"]](x @ weights[0] + (weights[1] if c["use_bias"] else 0))], mask
    if kind == "Dropout":
        return [x], mask
    if kind == "Masking":
        counts = (x.astype(np.float32) != np.float32(c["mask_value"])).any(-1)
        return [np.where(counts[..., None], x, 0)], counts
    if kind == "Flatten":
        return [x.reshape(len(x), -1)], None
    if kind == "Attention":
        assert not c["use_scale"] and c["score_mode"] == "dot"
        return [attend(np.einsum("bqd,bkd->bqk", inputs[0], inputs[1]), inputs[1], masks[1])], None
    if kind == "AdditiveAttention":
        scale = arrays(path + "/vars")[0]
        scores = (scale * np.tanh(inputs[0][:, :, None] + inputs[2][:, None])).sum(-1)
        return [attend(scores, inputs[1], masks[1])], None
    if kind == "Concatenate":
        return [np.concatenate(inputs, c["axis"])], None
    raise ValueError(kind)


def attend(scores, value, mask):
    if mask is not None:
        scores = scores - 1e9 * (1 - mask[:, None].astype(float))
    return softmax(scores) @ value


def snake(kind):
    return re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", kind).lower()


def paths(nodes):
    """Group names: the class in snake case, numbered among its kind."""
    seen = {}
    found = []
    for node in nodes:
        base = snake(node["class_name"])
        seen[base] = seen.get(base, -1) + 1
        found.append("layers/" + base + ("_%d" % seen[base] if seen[base] else ""))
    return found


def tensors(nest):
    if isinstance(nest, dict) and nest.get("class_name") == "__keras_tensor__":
        return [tuple(nest["config"]["keras_history"])]
    if isinstance(nest, dict):
        nest = list(nest.values())
    return [found for each in nest for found in tensors(each)] if isinstance(nest, list) else []


def sources(node):
    return [s for call in node["inbound_nodes"] for s in tensors(call["args"]) + tensors(call["kwargs"])]


def by_depth(nodes, last):
    """Keras orders a graph by how far a layer is from the output; of one depth, in the order in which they are reached."""
    by_name = {node["name"]: node for node in nodes}
    depth, reached = {}, []

    def visit(name, at):
        if name not in reached:
            reached.append(name)
        depth[name] = max(depth.get(name, 0), at)
        for source in sources(by_name[name]):
            visit(source[0], at + 1)

    visit(last, 0)
    return sorted(nodes, key=lambda node: (-depth[node["name"]], reached.index(node["name"])))


inputs = [np.array(each) for each in json.load(sys.stdin)]
nodes = config["config"]["layers"]
if config["class_name"] == "Sequential":
    value, mask = inputs[0], None
    for node, path in zip(nodes, paths(nodes)):
        if node["class_name"] != "InputLayer":
            outputs, mask = layer(node["class_name"], node["config"], path, [value], [mask])
            value = outputs[0]
else:
    last = config["config"]["output_layers"][0]
    ordered = by_depth(nodes, last)
    where = dict(zip([node["name"] for node in ordered], paths(ordered)))
    done = {(each[0], 0): (array, None) for each, array in zip(config["config"]["input_layers"], inputs)}
    for node in nodes:
        if node["class_name"] == "InputLayer":
            continue
        call = node["inbound_nodes"][0]
        given = [done[(s[0], s[2])] for s in tensors(call["args"])]
        initial = [done[(s[0], s[2])][0] for s in tensors(call["kwargs"])] or None
        outputs, mask = layer(node["class_name"], node["config"], where[node["name"]], [g[0] for g in given],
                              [g[1] for g in given], initial)
        for i, output in enumerate(outputs):
            done[(node["name"], i)] = (output, mask if i == 0 else None)
    value = done[(last, 0)][0]

unread = []
store.visititems(lambda name, it: unread.append(name) if isinstance(it, h5py.Dataset) and name.startswith("layers/")
                 and name not in read else None)
assert not unread, "arrays that no layer reads: %s" % unread
print(json.dumps(value.reshape(len(value), -1).tolist()))
