using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Migrations.SqlServer.Access
{
    /// <inheritdoc />
    public partial class AccountsAndGrants : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_half",
                schema: "access",
                table: "sessions",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_remembered",
                schema: "access",
                table: "sessions",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<byte[]>(
                name: "delegated_from_id",
                schema: "access",
                table: "grants",
                type: "binary(16)",
                fixedLength: true,
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "end_reason",
                schema: "access",
                table: "grants",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ended_at",
                schema: "access",
                table: "grants",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ended_by",
                schema: "access",
                table: "grants",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "has_totp",
                schema: "access",
                table: "credentials",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "totp_secret",
                schema: "access",
                table: "credentials",
                type: "varchar(1000)",
                unicode: false,
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "totp_step",
                schema: "access",
                table: "credentials",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "account_tokens",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    account_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: true),
                    purpose = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    hash = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    expires_at = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_tokens", x => x.id);
                    table.ForeignKey(
                        name: "FK_account_tokens_accounts_account_id",
                        column: x => x.account_id,
                        principalSchema: "access",
                        principalTable: "accounts",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "api_keys",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    account_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    prefix = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    hash = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    expires_at = table.Column<long>(type: "bigint", nullable: false),
                    revoked_at = table.Column<long>(type: "bigint", nullable: true),
                    used_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_keys", x => x.id);
                    table.ForeignKey(
                        name: "FK_api_keys_accounts_account_id",
                        column: x => x.account_id,
                        principalSchema: "access",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "passkeys",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    account_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    credential_id = table.Column<byte[]>(type: "varbinary(800)", maxLength: 800, nullable: false),
                    public_key = table.Column<byte[]>(type: "varbinary(2000)", maxLength: 2000, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    used_at = table.Column<long>(type: "bigint", nullable: true),
                    sign_count = table.Column<long>(type: "bigint", nullable: false),
                    transports = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false),
                    is_user_verified = table.Column<bool>(type: "bit", nullable: false),
                    is_backup_eligible = table.Column<bool>(type: "bit", nullable: false),
                    is_backed_up = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_passkeys", x => x.id);
                    table.ForeignKey(
                        name: "FK_passkeys_accounts_account_id",
                        column: x => x.account_id,
                        principalSchema: "access",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recovery_codes",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    account_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    hash = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recovery_codes", x => x.id);
                    table.ForeignKey(
                        name: "FK_recovery_codes_accounts_account_id",
                        column: x => x.account_id,
                        principalSchema: "access",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "api_key_grants",
                schema: "access",
                columns: table => new
                {
                    key_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    grant_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_key_grants", x => new { x.key_id, x.grant_id });
                    table.ForeignKey(
                        name: "FK_api_key_grants_api_keys_key_id",
                        column: x => x.key_id,
                        principalSchema: "access",
                        principalTable: "api_keys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_api_key_grants_grants_grant_id",
                        column: x => x.grant_id,
                        principalSchema: "access",
                        principalTable: "grants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_grants_delegated_from_id",
                schema: "access",
                table: "grants",
                column: "delegated_from_id");

            migrationBuilder.CreateIndex(
                name: "IX_grants_from_id",
                schema: "access",
                table: "grants",
                columns: new[] { "from", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_at_id",
                schema: "access",
                table: "accounts",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_account_tokens_account_id",
                schema: "access",
                table: "account_tokens",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "IX_account_tokens_expires_at",
                schema: "access",
                table: "account_tokens",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_account_tokens_hash",
                schema: "access",
                table: "account_tokens",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_api_key_grants_grant_id",
                schema: "access",
                table: "api_key_grants",
                column: "grant_id");

            migrationBuilder.CreateIndex(
                name: "IX_api_keys_account_id_at_id",
                schema: "access",
                table: "api_keys",
                columns: new[] { "account_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_api_keys_hash",
                schema: "access",
                table: "api_keys",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_passkeys_account_id",
                schema: "access",
                table: "passkeys",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "IX_passkeys_credential_id",
                schema: "access",
                table: "passkeys",
                column: "credential_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_recovery_codes_account_id_hash",
                schema: "access",
                table: "recovery_codes",
                columns: new[] { "account_id", "hash" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_grants_grants_delegated_from_id",
                schema: "access",
                table: "grants",
                column: "delegated_from_id",
                principalSchema: "access",
                principalTable: "grants",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_grants_grants_delegated_from_id",
                schema: "access",
                table: "grants");

            migrationBuilder.DropTable(
                name: "account_tokens",
                schema: "access");

            migrationBuilder.DropTable(
                name: "api_key_grants",
                schema: "access");

            migrationBuilder.DropTable(
                name: "passkeys",
                schema: "access");

            migrationBuilder.DropTable(
                name: "recovery_codes",
                schema: "access");

            migrationBuilder.DropTable(
                name: "api_keys",
                schema: "access");

            migrationBuilder.DropIndex(
                name: "IX_grants_delegated_from_id",
                schema: "access",
                table: "grants");

            migrationBuilder.DropIndex(
                name: "IX_grants_from_id",
                schema: "access",
                table: "grants");

            migrationBuilder.DropIndex(
                name: "IX_accounts_at_id",
                schema: "access",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "is_half",
                schema: "access",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "is_remembered",
                schema: "access",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "delegated_from_id",
                schema: "access",
                table: "grants");

            migrationBuilder.DropColumn(
                name: "end_reason",
                schema: "access",
                table: "grants");

            migrationBuilder.DropColumn(
                name: "ended_at",
                schema: "access",
                table: "grants");

            migrationBuilder.DropColumn(
                name: "ended_by",
                schema: "access",
                table: "grants");

            migrationBuilder.DropColumn(
                name: "has_totp",
                schema: "access",
                table: "credentials");

            migrationBuilder.DropColumn(
                name: "totp_secret",
                schema: "access",
                table: "credentials");

            migrationBuilder.DropColumn(
                name: "totp_step",
                schema: "access",
                table: "credentials");
        }
    }
}
