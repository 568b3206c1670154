using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Language;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Tests.Library;

namespace Samverkan.SharedKernel.Tests.Commands;

public sealed class IdempotencyTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Send_WhenKeyWasUsedForAnotherInput_IsBadInput()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        await host.SendAsync(new AddBook("Ett"), key: "k1");

        var refusal = await Assert.ThrowsAsync<GraphQLException>(() => host.SendAsync(new AddBook("Två"), key: "k1"));

        Assert.Equal(ErrorCodes.BadUserInput, refusal.Errors[0].Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("två ord")]
    [InlineData("rad\nbrytning")]
    public async Task Send_WhenKeyHasOtherCharacters_IsBadInput(string key)
    {
        await using var host = await LibraryHost.StartAsync(folder);

        var refusal = await Assert.ThrowsAsync<GraphQLException>(() => host.SendAsync(new AddBook("Ett"), key: key));

        Assert.Equal(ErrorCodes.BadUserInput, refusal.Errors[0].Code);
    }

    [Fact]
    public async Task Send_WhenKeyIsTooLong_IsBadInput()
    {
        await using var host = await LibraryHost.StartAsync(folder);

        await Assert.ThrowsAsync<GraphQLException>(() => host.SendAsync(new AddBook("Ett"), key: new string('k', 129)));
    }

    [Fact]
    public async Task Send_WhenRepeatedAfterARestart_GivesTheFirstOutcome()
    {
        Outcome first;
        await using (var host = await LibraryHost.StartAsync(folder))
        {
            first = await host.SendAsync(new AddBook("Ett"), key: "k1");
        }

        await using var restarted = await LibraryHost.StartAsync(folder);
        var second = await restarted.SendAsync(new AddBook("Ett"), key: "k1");

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(1, await restarted.LibraryAsync(s => s.Books.CountAsync()));
    }

    [Fact]
    public async Task Send_WhenARefusedOneIsRepeated_IsRefusedAgainWithoutBeingTried()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        await host.SendAsync(new AddBook(""), key: "k1");

        var second = await host.SendAsync(new AddBook(""), key: "k1");

        Assert.Equal(["input", "title"], Assert.Single(second.Errors).Path);
        Assert.Equal(1, await host.LibraryAsync(s => s.Audit.CountAsync()));
    }

    [Fact]
    public async Task Send_WhenTwentyAreUnderWayUnderOneKey_IsDoneOnce()
    {
        await using var host = await LibraryHost.StartAsync(folder);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => host.SendAsync(new AddBook("Ett"), key: "k1"))));

        Assert.Single(outcomes.Select(o => o.Id).Distinct());
        Assert.Equal(1, await host.LibraryAsync(s => s.Books.CountAsync()));
    }

    [Fact]
    public async Task Send_WhenKeyIsSomebodyElses_IsDone()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        await host.SendAsync(new AddBook("Ett"), key: "k1");

        await host.SendAsync(new AddBook("Ett"), Principal.With("rut", "Rut Ros", "library.write"), "k1");

        Assert.Equal(2, await host.LibraryAsync(s => s.Books.CountAsync()));
    }

    [Fact]
    public async Task Send_WhenOneRequestSendsTheSameTwice_DoesBoth()
    {
        await using var host = await LibraryHost.StartAsync(folder);

        await host.SendAsync(new AddBook("Ett"), key: "k1", path: "a");
        await host.SendAsync(new AddBook("Ett"), key: "k1", path: "b");

        Assert.Equal(2, await host.LibraryAsync(s => s.Books.CountAsync()));
    }

    [Fact]
    public async Task Send_WhenRightWasLostSince_IsForbiddenAlsoForARepetition()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        await host.SendAsync(new AddBook("Ett"), key: "k1");

        var refusal = await Assert.ThrowsAsync<GraphQLException>(() => host.SendAsync(new AddBook("Ett"), Principal.With("lisa", "Lisa Larsson"), "k1"));

        Assert.Equal(ErrorCodes.Forbidden, refusal.Errors[0].Code);
    }

    [Fact]
    public async Task Send_WhenADayHasPassed_ForgetsTheKey()
    {
        var clock = new SetClock();
        await using var host = await LibraryHost.StartAsync(folder, clock.Register);
        await host.SendAsync(new AddBook("Ett"), key: "k1");
        clock.Pass(TimeSpan.FromHours(25));

        await host.SendAsync(new AddBook("Två"), key: "k1");

        Assert.Equal(2, await host.LibraryAsync(s => s.Books.CountAsync()));
        Assert.Equal(1, await host.LibraryAsync(s => s.Outcomes.CountAsync()));
    }
}
