using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Migrations.Sqlite.Valfard
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    principal_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    principal_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    command = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    object_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    object_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    errors = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "counters",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    last = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counters", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    event_id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    handler = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => new { x.event_id, x.handler });
                });

            migrationBuilder.CreateTable(
                name: "leases",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    holder = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: true),
                    fencing = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leases", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "municipalities",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_municipalities", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    aggregate = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    principal_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_error = table.Column<string>(type: "TEXT", nullable: true),
                    delivered_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "outcomes",
                columns: table => new
                {
                    principal_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 128, nullable: false),
                    path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outcomes", x => new { x.principal_id, x.key, x.path });
                });

            migrationBuilder.CreateTable(
                name: "rebuilds",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    builder = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    begun_at = table.Column<long>(type: "INTEGER", nullable: false),
                    turns = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rebuilds", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "study_orders",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    registry_number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    municipality_code = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    need = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    relief = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    priority = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    considerations = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    placed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    placed_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    is_example = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    title_sort = table.Column<string>(type: "TEXT", unicode: false, maxLength: 800, nullable: false),
                    title_folded = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_study_orders", x => x.id);
                });

            migrationBuilder.InsertData(
                table: "leases",
                columns: new[] { "name", "expires_at", "fencing", "holder" },
                values: new object[] { "outbox", 0L, 0L, null });

            migrationBuilder.CreateIndex(
                name: "IX_audit_at_id",
                table: "audit",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_object_id_at_id",
                table: "audit",
                columns: new[] { "object_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_inbox_at",
                table: "inbox",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_aggregate_position",
                table: "outbox",
                columns: new[] { "aggregate", "position" },
                filter: "delivered_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_delivered_at_position",
                table: "outbox",
                columns: new[] { "delivered_at", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_id",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outcomes_at",
                table: "outcomes",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_study_orders_municipality_code_placed_at_id",
                table: "study_orders",
                columns: new[] { "municipality_code", "placed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_study_orders_placed_at_id",
                table: "study_orders",
                columns: new[] { "placed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_study_orders_registry_number",
                table: "study_orders",
                column: "registry_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_study_orders_status_placed_at_id",
                table: "study_orders",
                columns: new[] { "status", "placed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_study_orders_title_sort_id",
                table: "study_orders",
                columns: new[] { "title_sort", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "counters");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "leases");

            migrationBuilder.DropTable(
                name: "municipalities");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "outcomes");

            migrationBuilder.DropTable(
                name: "rebuilds");

            migrationBuilder.DropTable(
                name: "study_orders");
        }
    }
}
