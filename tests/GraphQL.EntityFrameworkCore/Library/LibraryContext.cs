using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;

/// <summary>The store, mapped as the modules map theirs: ids as 16 bytes, instants as ticks, money as öre.</summary>
public sealed class LibraryContext(DbContextOptions<LibraryContext> options) : DbContext(options)
{
    public DbSet<Book> Books => Set<Book>();

    public DbSet<Genre> Genres => Set<Genre>();

    public DbSet<Loan> Loans => Set<Loan>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<Stamp> Stamps => Set<Stamp>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Guid>().HaveConversion<BigEndian>().HaveColumnType(Database.IsSqlite() ? "BLOB" : "binary(16)");
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<decimal>().HaveConversion<Ore>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var book = modelBuilder.Entity<Book>();
        book.HasQueryFilter("withdrawn", b => !b.Withdrawn);
        book.Property(b => b.ShelfCode).HasMaxLength(20).UseCollation(Database.IsSqlite() ? "BINARY" : "Latin1_General_BIN2");
        book.Property(b => b.TitleFolded).HasMaxLength(200);
        book.HasIndex(b => new { b.BoughtAt, b.Id });
        book.HasIndex(b => new { b.TitleSort, b.Id });
        book.HasIndex(b => b.TitleFolded);
        book.HasIndex(b => new { b.ShelfCode, b.BoughtAt, b.Id });
        book.HasIndex(b => new { b.AuthorId, b.BoughtAt, b.Id });
        book.HasIndex(b => new { b.Room, b.BoughtAt, b.Id });
        book.HasOne(b => b.Publisher).WithMany().HasForeignKey(b => b.PublisherId);
        modelBuilder.Entity<Genre>();
        var publisher = modelBuilder.Entity<Publisher>();
        publisher.HasQueryFilter("secret", p => !p.Secret);
        publisher.HasOne(p => p.Shop).WithOne().HasForeignKey<Shop>("PublisherId");
        var loan = modelBuilder.Entity<Loan>();
        loan.HasQueryFilter("erased", l => !l.Erased);
        loan.HasIndex(l => new { l.BookId, l.Days, l.Id });
        modelBuilder.Entity<Review>().HasIndex(r => r.BookId);
        var stamp = modelBuilder.Entity<Stamp>();
        stamp.HasQueryFilter("of withdrawn books", s => Books.Any(b => b.Id == s.BookId));
        stamp.Property(s => s.Id).ValueGeneratedNever();
        stamp.HasIndex(s => new { s.BookId, s.Id });
    }

    private sealed class BigEndian() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    private sealed class Ore() : ValueConverter<decimal, long>(kronor => (long)(kronor * 100), ore => ore / 100m);
}
