using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Questionnaires;

namespace Touchstone.Core.Engagement.Results;

/// <summary>What counting needs of a response.</summary>
public readonly record struct CountedAnswer(Capacity Capacity, AnswerSheet Answers);
