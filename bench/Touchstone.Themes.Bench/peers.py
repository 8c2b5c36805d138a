"""Runs scikit-learn's four stock methods on a file of responses: rows of a JSON list in, labels and seconds out."""
import json
import sys
import time

import numpy as np
from sklearn.cluster import KMeans
from sklearn.decomposition import NMF, LatentDirichletAllocation, TruncatedSVD
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.preprocessing import normalize

request = json.load(open(sys.argv[1], encoding="utf-8"))
texts, themes, stop = request["texts"], request["themes"], request["stop"]
answers = []


def note(name, start, labels):
    answers.append({"name": name, "seconds": time.time() - start, "labels": [int(label) for label in labels]})


# The engine stems; where Debian's stemmer is there, the peers do too.
try:
    import snowballstemmer

    stemmer = snowballstemmer.stemmer(request["language"])
except (ImportError, KeyError):
    stemmer = None
plain = TfidfVectorizer(stop_words=stop or None).build_analyzer()


def analyse(text):
    words = plain(text)
    words = stemmer.stemWords(words) if stemmer else words
    return words + [a + " " + b for a, b in zip(words, words[1:])]


start = time.time()
weights = TfidfVectorizer(analyzer=analyse, min_df=2, sublinear_tf=True).fit_transform(texts)
reading = time.time() - start
start = time.time() - reading
note("NMF", start, NMF(themes, init="nndsvd", random_state=0).fit_transform(weights).argmax(1))
start = time.time() - reading
note("k-means", start, KMeans(themes, n_init=5, random_state=0).fit_predict(weights))
start = time.time() - reading
reduced = normalize(TruncatedSVD(min(100, weights.shape[1] - 1), random_state=0).fit_transform(weights))
note("LSA + k-means", start, KMeans(themes, n_init=5, random_state=0).fit_predict(reduced))
start = time.time()
counts = CountVectorizer(analyzer=analyse, min_df=2).fit_transform(texts)
note("LDA", start, LatentDirichletAllocation(themes, random_state=0).fit_transform(counts).argmax(1))
json.dump(answers, open(sys.argv[2], "w", encoding="utf-8"))
