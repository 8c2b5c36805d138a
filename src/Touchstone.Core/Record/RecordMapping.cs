using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Record;

internal sealed class RecordMapping
    : IEntityTypeConfiguration<Item>,
        IEntityTypeConfiguration<HeldIn>,
        IEntityTypeConfiguration<Link>,
        IEntityTypeConfiguration<Entry>,
        IEntityTypeConfiguration<EntryDetail>,
        IEntityTypeConfiguration<PublishedCheckpoint>,
        IEntityTypeConfiguration<LogKey>,
        IEntityTypeConfiguration<Decision>,
        IEntityTypeConfiguration<DecisionMember>,
        IEntityTypeConfiguration<Condition>
{
    private const string Schema = "record";

    public void Configure(EntityTypeBuilder<Item> builder)
    {
        builder.ToTable("item", Schema).HasKey(i => new { i.Kind, i.Id });
        builder.Ignore(i => i.Record);
    }

    public void Configure(EntityTypeBuilder<HeldIn> builder) =>
        builder
            .ToTable("held_in", Schema)
            .HasKey(h => new
            {
                h.Kind,
                h.Id,
                h.HolderKind,
                h.HolderId,
            });

    public void Configure(EntityTypeBuilder<Link> builder) => builder.ToTable("link", Schema);

    public void Configure(EntityTypeBuilder<Entry> builder)
    {
        builder.ToTable("entry", Schema).HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<EntryDetail> builder)
    {
        builder.ToTable("entry_detail", Schema).HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.HasOne<Entry>().WithOne().HasForeignKey<EntryDetail>(d => d.Sequence);
    }

    public void Configure(EntityTypeBuilder<PublishedCheckpoint> builder)
    {
        builder.ToTable("checkpoint", Schema).HasKey(c => c.Size);
        builder.Property(c => c.Size).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<LogKey> builder) => builder.ToTable("log_key", Schema);

    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("decision", Schema);
        builder.Ignore(d => d.Subject).Ignore(d => d.Ref);
        builder.OwnsMany(d => d.Judged, pins => pins.ToJson("judged"));
        builder.HasMany(d => d.Members).WithOne().HasForeignKey(m => m.DecisionId);
        builder.HasMany(d => d.Conditions).WithOne().HasForeignKey(c => c.DecisionId);
    }

    public void Configure(EntityTypeBuilder<DecisionMember> builder) =>
        builder.ToTable("decision_member", Schema).HasKey(m => new { m.DecisionId, m.AccountId });

    public void Configure(EntityTypeBuilder<Condition> builder)
    {
        builder.ToTable("condition", Schema);
        builder.Ignore(c => c.Ref);
        builder.Property(c => c.Revision).IsConcurrencyToken();
    }
}
