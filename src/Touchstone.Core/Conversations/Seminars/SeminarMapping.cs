using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Conversations.Seminars;

internal sealed class SeminarMapping
    : IEntityTypeConfiguration<Seminar>,
        IEntityTypeConfiguration<SeminarLeader>,
        IEntityTypeConfiguration<SeminarRound>,
        IEntityTypeConfiguration<Problem>,
        IEntityTypeConfiguration<ProblemRating>,
        IEntityTypeConfiguration<ProblemSorting>,
        IEntityTypeConfiguration<ProblemCluster>
{
    private const string Schema = "conversations";

    public void Configure(EntityTypeBuilder<Seminar> builder)
    {
        builder.ToTable("seminar", Schema).Ignore(s => s.Ref).Ignore(s => s.Plan);
        builder.Property(s => s.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<SeminarLeader> builder) =>
        builder.ToTable("seminar_leader", Schema).HasKey(l => new { l.SeminarId, l.AccountId });

    public void Configure(EntityTypeBuilder<SeminarRound> builder) => builder.ToTable("seminar_round", Schema);

    public void Configure(EntityTypeBuilder<Problem> builder)
    {
        builder.ToTable("problem", Schema).Ignore(p => p.Ref);
        builder.Property(p => p.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ProblemRating> builder) =>
        builder
            .ToTable("problem_rating", Schema)
            .HasKey(r => new
            {
                r.RoundId,
                r.ProblemId,
                r.AccountId,
            });

    public void Configure(EntityTypeBuilder<ProblemSorting> builder) =>
        builder
            .ToTable("problem_sorting", Schema)
            .HasKey(s => new
            {
                s.RoundId,
                s.ProblemId,
                s.AccountId,
            });

    public void Configure(EntityTypeBuilder<ProblemCluster> builder)
    {
        builder.ToTable("problem_cluster", Schema).Ignore(c => c.Ref);
        builder.Property(c => c.Origin!).AsJson().IsRequired(false);
    }
}
