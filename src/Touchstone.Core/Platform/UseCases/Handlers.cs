namespace Touchstone.Core.Platform.UseCases;

/// <summary>Carries out one command inside the transaction that <see cref="Work"/> stands for.</summary>
public interface ICommandHandler<in TCommand, TResult>
    where TCommand : Command<TResult>
{
    Task<Outcome<TResult>> Handle(TCommand command, Work work, CancellationToken cancel);
}

/// <summary>Answers one query.</summary>
public interface IQueryHandler<in TQuery, TResult>
    where TQuery : Query<TResult>
{
    Task<Outcome<TResult>> Handle(TQuery query, Reading reading, CancellationToken cancel);
}
