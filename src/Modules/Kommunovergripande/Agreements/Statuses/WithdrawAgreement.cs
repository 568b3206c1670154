using FluentValidation;
using MediatR;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements.Statuses;

/// <summary>A proposal comes to nothing.</summary>
[Needs("kommunovergripande.agreement.withdraw")]
internal sealed record WithdrawAgreement(WithdrawAgreementInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;

    /// <inheritdoc/>
    public string Reason => Input.Reason;
}

internal sealed class WithdrawAgreementValidator : AbstractValidator<WithdrawAgreement>
{
    public WithdrawAgreementValidator() => RuleFor(c => c.Input.Reason).Needed("Ett skäl", AgreementParticulars.MaxReason);
}

internal sealed class WithdrawAgreementHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<WithdrawAgreement, Outcome>
{
    public Task<Outcome> Handle(WithdrawAgreement request, CancellationToken cancellationToken) => store.WithAgreementAsync(
        request.Input.Id, request.Input.Version, AgreementAct.Withdraw,
        agreement =>
        {
            agreement.Withdraw(request.Input.Reason.Trim(), time.GetUtcNow());
            return Task.FromResult<IReadOnlyList<UserError>>([]);
        },
        cancellationToken);
}
