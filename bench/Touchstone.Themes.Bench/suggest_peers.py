"""Runs scikit-learn's logistic regression on words and runs of characters: coded and uncoded texts in, chosen codes out."""
import json
import sys
import time

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_union

request = json.load(open(sys.argv[1], encoding="utf-8"))
start = time.time()
features = make_union(
    TfidfVectorizer(sublinear_tf=True, token_pattern=r"(?u)\b\w+\b"),
    TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
)
learnt = features.fit_transform(request["coded"])
asked = features.transform(request["uncoded"])
codes = sorted({code for codes in request["codes"] for code in codes})
scores = np.zeros((asked.shape[0], len(codes)))
for column, code in enumerate(codes):
    given = np.array([code in codes for codes in request["codes"]])
    if given.all():
        scores[:, column] = 1
    else:
        scores[:, column] = LogisticRegression(C=4, max_iter=300).fit(learnt, given).predict_proba(asked)[:, 1]
chosen = []
for row in scores:
    over = [codes[column] for column in range(len(codes)) if row[column] >= request["threshold"]]
    chosen.append(over or [codes[int(row.argmax())]])
json.dump({"seconds": time.time() - start, "chosen": chosen}, open(sys.argv[2], "w", encoding="utf-8"))
