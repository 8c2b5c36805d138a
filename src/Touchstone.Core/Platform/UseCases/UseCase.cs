using Touchstone.Core.Record;

namespace Touchstone.Core.Platform.UseCases;

/// <summary>
/// Something a person (or the clock) can ask of the product. Every use case has one rule in the access table; a use
/// case without a rule is refused to everybody.
/// </summary>
/// <typeparam name="TResult">What the person gets when it is done.</typeparam>
public abstract record UseCase<TResult>
{
    /// <summary>
    /// The record that the rule is checked on: roles held on it, or on anything it is held in, count. Null for a use
    /// case that concerns no one record, where only roles held in the body as a whole count.
    /// </summary>
    public virtual RecordRef? Subject => null;
}

/// <summary>A use case that changes something. It runs in one transaction and must leave an entry in the record log.</summary>
public abstract record Command<TResult> : UseCase<TResult>;

/// <summary>
/// A command that concerns nobody but whoever gives it, such as keeping or sending answers that must not be tied to a person
/// or to a moment. It leaves no entry of its own in the record log; what comes of all of them together does.
/// </summary>
public abstract record PrivateCommand<TResult> : Command<TResult>;

/// <summary>A use case that only reads.</summary>
public abstract record Query<TResult> : UseCase<TResult>;
