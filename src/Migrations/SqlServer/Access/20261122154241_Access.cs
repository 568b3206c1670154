using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Migrations.SqlServer.Access
{
    /// <inheritdoc />
    public partial class Access : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "access");

            migrationBuilder.CreateTable(
                name: "accounts",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    name_sort = table.Column<string>(type: "varchar(800)", unicode: false, maxLength: 800, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name_folded = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    email_key = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    status = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    is_sample = table.Column<bool>(type: "bit", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    principal_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    principal_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    command = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    object_type = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    object_id = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    before = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    after = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    reason = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    outcome = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    errors = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "counters",
                schema: "access",
                columns: table => new
                {
                    name = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counters", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "access",
                columns: table => new
                {
                    event_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    handler = table.Column<string>(type: "varchar(200)", unicode: false, maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => new { x.event_id, x.handler });
                });

            migrationBuilder.CreateTable(
                name: "leases",
                schema: "access",
                columns: table => new
                {
                    name = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    holder = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: true),
                    fencing = table.Column<long>(type: "bigint", nullable: false),
                    expires_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leases", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "access",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false),
                    aggregate = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    principal_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    payload = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    attempts = table.Column<int>(type: "int", nullable: false),
                    due_at = table.Column<long>(type: "bigint", nullable: false),
                    last_error = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    delivered_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "outcomes",
                schema: "access",
                columns: table => new
                {
                    principal_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    key = table.Column<string>(type: "varchar(128)", unicode: false, maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    path = table.Column<string>(type: "varchar(200)", unicode: false, maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    hash = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    outcome = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outcomes", x => new { x.principal_id, x.key, x.path });
                });

            migrationBuilder.CreateTable(
                name: "protection_keys",
                schema: "access",
                columns: table => new
                {
                    name = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    xml = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_protection_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "rebuilds",
                schema: "access",
                columns: table => new
                {
                    name = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    builder = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    begun_at = table.Column<long>(type: "bigint", nullable: false),
                    turns = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rebuilds", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "sign_ins",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    account_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: true),
                    method = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    outcome = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    address = table.Column<string>(type: "varchar(45)", unicode: false, maxLength: 45, nullable: true),
                    attempts = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_ins", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "credentials",
                schema: "access",
                columns: table => new
                {
                    account_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    password_hash = table.Column<string>(type: "varchar(500)", unicode: false, maxLength: 500, nullable: true),
                    failures = table.Column<int>(type: "int", nullable: false),
                    locked_until = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_credentials", x => x.account_id);
                    table.ForeignKey(
                        name: "FK_credentials_accounts_account_id",
                        column: x => x.account_id,
                        principalSchema: "access",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grants",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    account_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    role = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    scope_kind = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    scope_value = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    from = table.Column<long>(type: "bigint", nullable: false),
                    until = table.Column<long>(type: "bigint", nullable: true),
                    given_by_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    given_by_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grants", x => x.id);
                    table.ForeignKey(
                        name: "FK_grants_accounts_account_id",
                        column: x => x.account_id,
                        principalSchema: "access",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    account_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    token_hash = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    method = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    seen_at = table.Column<long>(type: "bigint", nullable: false),
                    expires_at = table.Column<long>(type: "bigint", nullable: false),
                    device = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    address = table.Column<string>(type: "varchar(45)", unicode: false, maxLength: 45, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sessions", x => x.id);
                    table.ForeignKey(
                        name: "FK_sessions_accounts_account_id",
                        column: x => x.account_id,
                        principalSchema: "access",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                schema: "access",
                table: "leases",
                columns: new[] { "name", "expires_at", "fencing", "holder" },
                values: new object[] { "outbox", 0L, 0L, null });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_email_key",
                schema: "access",
                table: "accounts",
                column: "email_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_name_sort_id",
                schema: "access",
                table: "accounts",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_at_id",
                schema: "access",
                table: "audit",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_object_id_at_id",
                schema: "access",
                table: "audit",
                columns: new[] { "object_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_grants_account_id_from_id",
                schema: "access",
                table: "grants",
                columns: new[] { "account_id", "from", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_grants_role_scope_kind_scope_value",
                schema: "access",
                table: "grants",
                columns: new[] { "role", "scope_kind", "scope_value" });

            migrationBuilder.CreateIndex(
                name: "IX_inbox_at",
                schema: "access",
                table: "inbox",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_aggregate_position",
                schema: "access",
                table: "outbox",
                columns: new[] { "aggregate", "position" },
                filter: "delivered_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_delivered_at_position",
                schema: "access",
                table: "outbox",
                columns: new[] { "delivered_at", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_id",
                schema: "access",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outcomes_at",
                schema: "access",
                table: "outcomes",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_sessions_account_id_at_id",
                schema: "access",
                table: "sessions",
                columns: new[] { "account_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_sessions_expires_at",
                schema: "access",
                table: "sessions",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_sessions_token_hash",
                schema: "access",
                table: "sessions",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sign_ins_account_id_at_id",
                schema: "access",
                table: "sign_ins",
                columns: new[] { "account_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_sign_ins_at_id",
                schema: "access",
                table: "sign_ins",
                columns: new[] { "at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit",
                schema: "access");

            migrationBuilder.DropTable(
                name: "counters",
                schema: "access");

            migrationBuilder.DropTable(
                name: "credentials",
                schema: "access");

            migrationBuilder.DropTable(
                name: "grants",
                schema: "access");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "access");

            migrationBuilder.DropTable(
                name: "leases",
                schema: "access");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "access");

            migrationBuilder.DropTable(
                name: "outcomes",
                schema: "access");

            migrationBuilder.DropTable(
                name: "protection_keys",
                schema: "access");

            migrationBuilder.DropTable(
                name: "rebuilds",
                schema: "access");

            migrationBuilder.DropTable(
                name: "sessions",
                schema: "access");

            migrationBuilder.DropTable(
                name: "sign_ins",
                schema: "access");

            migrationBuilder.DropTable(
                name: "accounts",
                schema: "access");
        }
    }
}
