using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Workforce.Practice;

internal sealed class PracticeMapping
    : IEntityTypeConfiguration<PracticeExercise>,
        IEntityTypeConfiguration<PracticeSource>,
        IEntityTypeConfiguration<PracticeStatement>,
        IEntityTypeConfiguration<PracticeGroup>,
        IEntityTypeConfiguration<RatingRound>,
        IEntityTypeConfiguration<PriorityRating>
{
    private const string Schema = "workforce";

    public void Configure(EntityTypeBuilder<PracticeExercise> builder)
    {
        builder.ToTable("practice_exercise", Schema).Ignore(e => e.Ref);
        builder.Property(e => e.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<PracticeSource> builder)
    {
        builder.ToTable("practice_source", Schema).Ignore(s => s.Ref);
        builder.Property(s => s.Revision).IsConcurrencyToken();
        builder.HasMany(s => s.Statements).WithOne().HasForeignKey(x => x.SourceId);
    }

    public void Configure(EntityTypeBuilder<PracticeStatement> builder)
    {
        builder.ToTable("practice_statement", Schema);
        builder.Property(s => s.Capabilities).AsJson();
    }

    public void Configure(EntityTypeBuilder<PracticeGroup> builder) => builder.ToTable("practice_group", Schema);

    public void Configure(EntityTypeBuilder<RatingRound> builder) => builder.ToTable("rating_round", Schema);

    public void Configure(EntityTypeBuilder<PriorityRating> builder) =>
        builder
            .ToTable("priority_rating", Schema)
            .HasKey(r => new
            {
                r.RoundId,
                r.GroupId,
                r.AccountId,
            });
}
