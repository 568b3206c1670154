using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Migrations.SqlServer.Access
{
    /// <inheritdoc />
    public partial class OutsideLogins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "outside_login_id",
                schema: "access",
                table: "sessions",
                type: "binary(16)",
                fixedLength: true,
                maxLength: 16,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "outside_logins",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    account_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    issuer = table.Column<string>(type: "varchar(500)", unicode: false, maxLength: 500, nullable: false),
                    key = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    used_at = table.Column<long>(type: "bigint", nullable: true),
                    groups = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outside_logins", x => x.id);
                    table.ForeignKey(
                        name: "FK_outside_logins_accounts_account_id",
                        column: x => x.account_id,
                        principalSchema: "access",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_sessions_outside_login_id",
                schema: "access",
                table: "sessions",
                column: "outside_login_id");

            migrationBuilder.CreateIndex(
                name: "IX_outside_logins_account_id",
                schema: "access",
                table: "outside_logins",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "IX_outside_logins_key",
                schema: "access",
                table: "outside_logins",
                column: "key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "outside_logins",
                schema: "access");

            migrationBuilder.DropIndex(
                name: "IX_sessions_outside_login_id",
                schema: "access",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "outside_login_id",
                schema: "access",
                table: "sessions");
        }
    }
}
