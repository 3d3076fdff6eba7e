#!/usr/bin/env python3
"""Writes the small Hugging Face exports that the tests of classify hold Sauti's own answers to.

Each has the architecture of a well-known kind of model (BERT, RoBERTa, XLM-R, DeBERTa-v3), random
weights, and a tokenizer of the kind's own type, learnt from the few sentences below. Beside each
stands reference.json: texts, the token ids that transformers gives them and the logits that it
computes (for the quantised export, those of Python's onnxruntime). Nothing is downloaded.

    python3.11 -m venv exports-venv
    exports-venv/bin/pip install torch==2.5.1 transformers==4.46.3 tokenizers==0.20.3 \
        onnx==1.17.0 onnxruntime==1.20.1 sentencepiece==0.2.3 protobuf
    exports-venv/bin/python models/training/reference_exports.py \
        classify/src/test/resources/org/sauti/classify/huggingface
"""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import onnxruntime
import sentencepiece
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from transformers import (
    BertConfig,
    BertForSequenceClassification,
    BertTokenizerFast,
    DebertaV2Config,
    DebertaV2ForSequenceClassification,
    DebertaV2TokenizerFast,
    RobertaConfig,
    RobertaForSequenceClassification,
    RobertaTokenizerFast,
    XLMRobertaConfig,
    XLMRobertaForSequenceClassification,
    XLMRobertaTokenizerFast,
)

SEED = 20261123
OPSET = 17
# Weights larger than those of a model before training, so that texts get logits that differ.
DEVIATION = 0.3
LONGEST = 24
SIZES = {
    "hidden_size": 16,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "intermediate_size": 32,
    "initializer_range": DEVIATION,
}

SENTENCES = [
    "the bus is late again and nobody knows why",
    "thank you all for coming to the meeting this morning",
    "what a stupid awful idea, who thought of that",
    "she said that the meeting went well and that everyone was kind",
    "nobody asked you, go away and do not come back",
    "la reunión fue larga pero todos fueron amables",
    "el autobús llega tarde otra vez y nadie sabe por qué",
    "basi limechelewa tena na hakuna anayejua kwa nini",
    "asante sana kwa kuja kwenye mkutano asubuhi hii",
    "автобус снова опоздал, и никто не знает почему",
    "спасибо всем, кто пришёл на встречу",
    "बस फिर देर से आई और किसी को नहीं पता क्यों",
    "الحافلة متأخرة مرة أخرى ولا أحد يعرف لماذا",
    "会议很顺利,大家都很友好",
]

TEXTS = [
    "the bus is late again",
    "What a STUPID, awful idea!!!",
    "",
    " ",
    "  two  spaces and a\ttab\nand a new line  ",
    "la reunión fue larga, ¿no?",
    "asante sana kwa kuja",
    "спасибо всем",
    "बस फिर देर से",
    "الحافلة متأخرة",
    "会议很顺利",
    "unheard-of w0rds & #tags @someone https://example.org/x?y=1",
    "soft\u00adhyphen, zero\u200bwidth, joiner\u200d, e\u0301 and \ufb01 and \uff46\uff55\uff4c\uff4c",
    "emoji \U0001f600 and \U0001f469\u200d\U0001f469\u200d\U0001f467, once more \U0001f600",
    "special [SEP] </s> <s> [CLS] <mask> tokens in a text",
    "so long that it must be cut off " * 8,
]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path)
    output = parser.parse_args().output
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)

    bert = export(
        output / "bert",
        BertForSequenceClassification,
        BertConfig,
        word_piece(),
        ["input_ids", "attention_mask", "token_type_ids"],
        ["non-toxic", "toxic"],
        problem="single_label_classification",
        max_position_embeddings=LONGEST,
    )
    quantise(bert, output / "bert-int8")
    export(
        output / "roberta",
        RobertaForSequenceClassification,
        RobertaConfig,
        byte_pairs(),
        ["input_ids", "attention_mask"],
        ["toxic", "threat", "sexism"],
        problem="multi_label_classification",
        max_position_embeddings=LONGEST + 2,
        type_vocab_size=1,
    )
    export(
        output / "xlm-roberta",
        XLMRobertaForSequenceClassification,
        XLMRobertaConfig,
        sentence_pieces(XLMRobertaTokenizerFast, ["<s>", "<pad>", "</s>", "<unk>"]),
        ["input_ids", "attention_mask"],
        ["not sexist", "threats", "derogation", "animosity"],
        integers=torch.int32,
        max_position_embeddings=LONGEST + 2,
        type_vocab_size=1,
    )
    export(
        output / "deberta-v2",
        DebertaV2ForSequenceClassification,
        DebertaV2Config,
        sentence_pieces(DebertaV2TokenizerFast, ["[PAD]", "[CLS]", "[SEP]", "[UNK]"]),
        ["input_ids", "attention_mask"],
        ["not-hate", "hate"],
        num_hidden_layers=1,
        max_position_embeddings=LONGEST,
        type_vocab_size=0,
        relative_attention=True,
        position_buckets=8,
        norm_rel_ebd="layer_norm",
        share_att_key=True,
        pos_att_type="p2c|c2p",
        layer_norm_eps=1e-7,
        max_relative_positions=-1,
        position_biased_input=False,
        pooler_hidden_size=16,
    )


def export(
    folder, architecture, config_class, tokenizer, inputs, labels, problem=None,
    integers=torch.int64, **sizes,
):
    torch.manual_seed(SEED)
    config = config_class(
        vocab_size=len(tokenizer),
        pad_token_id=tokenizer.pad_token_id,
        bos_token_id=tokenizer.bos_token_id,
        eos_token_id=tokenizer.eos_token_id,
        id2label=dict(enumerate(labels)),
        label2id={label: index for index, label in enumerate(labels)},
        problem_type=problem,
        **(SIZES | sizes),
    )
    model = architecture(config).eval()
    with torch.no_grad():
        # A classification head starts at 0, which would hide a mistake in it.
        for parameter in model.parameters():
            if parameter.dim() == 1:
                parameter.add_(torch.randn_like(parameter) * DEVIATION)
    tokenizer.model_max_length = LONGEST
    folder.mkdir()
    config.architectures = [architecture.__name__]
    config._name_or_path = f"sauti/random-{folder.name}"
    config.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    for file in folder.iterdir():
        if file.name not in ("config.json", "tokenizer.json", "tokenizer_config.json"):
            file.unlink()

    names = list(inputs)
    example = tokenizer(
        [SENTENCES[0], TEXTS[1]], padding=True, truncation=True, return_tensors="pt"
    )
    torch.onnx.export(
        WithLogits(model, names).eval(),
        tuple(example[name].to(integers) for name in names),
        folder / "model.onnx",
        input_names=names,
        output_names=["logits"],
        dynamic_axes={
            **{name: {0: "batch", 1: "sequence"} for name in names},
            "logits": {0: "batch"},
        },
        opset_version=OPSET,
        dynamo=False,
    )

    def logits(encoded):
        with torch.no_grad():
            return model(**{name: encoded[name] for name in names}).logits

    write_reference(folder, tokenizer, names, integers, logits)
    return folder, tokenizer


def quantise(original, folder):
    source, tokenizer = original
    folder.mkdir()
    for name in ("config.json", "tokenizer.json", "tokenizer_config.json"):
        shutil.copy(source / name, folder / name)
    quantize_dynamic(source / "model.onnx", folder / "model.onnx", weight_type=QuantType.QInt8)
    session = onnxruntime.InferenceSession(folder / "model.onnx")
    names = [tensor.name for tensor in session.get_inputs()]

    def logits(encoded):
        return torch.tensor(session.run(["logits"], {n: encoded[n].numpy() for n in names})[0])

    write_reference(folder, tokenizer, names, torch.int64, logits)


def write_reference(folder, tokenizer, names, integers, logits):
    session = onnxruntime.InferenceSession(folder / "model.onnx")
    rows = []
    for text in TEXTS:
        encoded = tokenizer(text, truncation=True, return_tensors="pt")
        found = logits(encoded)[0]
        own = session.run(["logits"], {n: encoded[n].to(integers).numpy() for n in names})[0][0]
        difference = float((found - torch.tensor(own)).abs().max())
        assert difference < 1e-5, f"{folder} differs by {difference} on {text!r}"
        rows.append(
            {
                "text": text,
                "ids": encoded["input_ids"][0].tolist(),
                "logits": [round(float(value), 6) for value in found],
            }
        )
    path = folder / "reference.json"
    lines = ",\n".join(json.dumps(row) for row in rows)
    path.write_text(f"[\n{lines}\n]\n", "utf-8")
    print(folder.name, *(f"{file.name} {file.stat().st_size}" for file in sorted(folder.iterdir())))


class WithLogits(torch.nn.Module):
    """Takes the inputs in the order of their names and gives nothing but the logits."""

    def __init__(self, model, names):
        super().__init__()
        self.model = model
        self.names = names

    def forward(self, *inputs):
        return self.model(**dict(zip(self.names, inputs)), return_dict=False)[0]


def word_piece():
    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.train_from_iterator(
        SENTENCES, trainers.WordPieceTrainer(vocab_size=240, special_tokens=special)
    )
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS]:0 $A:0 [SEP]:0",
        pair="[CLS]:0 $A:0 [SEP]:0 $B:1 [SEP]:1",
        special_tokens=[("[CLS]", 2), ("[SEP]", 3)],
    )
    tokenizer.decoder = decoders.WordPiece()
    return BertTokenizerFast(tokenizer_object=tokenizer)


def byte_pairs():
    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.train_from_iterator(
        SENTENCES,
        trainers.BpeTrainer(
            vocab_size=320,
            special_tokens=special,
            initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        ),
    )
    tokenizer.post_processor = processors.RobertaProcessing(
        sep=("</s>", 2), cls=("<s>", 0), trim_offsets=True, add_prefix_space=False
    )
    tokenizer.decoder = decoders.ByteLevel()
    return RobertaTokenizerFast(tokenizer_object=tokenizer)


def sentence_pieces(tokenizer_class, special):
    """A SentencePiece model, brought into the form of a tokenizer.json by transformers itself."""
    with tempfile.TemporaryDirectory() as work:
        work = Path(work)
        (work / "sentences.txt").write_text("\n".join(SENTENCES), "utf-8")
        # The usual rules (NMT's NFKC) would take 300 KB; these few are of the same form.
        rules = ["FF46\t66", "FF55\t75", "FF4C\t6C", "FB01\t66 69", "AD\t", "200B\t20", "9\t20", "A\t20"]
        (work / "rules.tsv").write_text("\n".join(rules) + "\n", "utf-8")
        deberta = tokenizer_class is DebertaV2TokenizerFast
        ids = (
            {"pad_id": 0, "bos_id": 1, "eos_id": 2, "unk_id": 3}
            | dict(zip(("pad_piece", "bos_piece", "eos_piece", "unk_piece"), special))
            if deberta
            else {}
        )
        sentencepiece.SentencePieceTrainer.train(
            input=str(work / "sentences.txt"),
            model_prefix=str(work / "spiece"),
            vocab_size=200,
            model_type="unigram",
            character_coverage=1.0,
            hard_vocab_limit=False,
            normalization_rule_tsv=str(work / "rules.tsv"),
            minloglevel=2,
            **ids,
        )
        return tokenizer_class(vocab_file=str(work / "spiece.model"))


if __name__ == "__main__":
    main()
