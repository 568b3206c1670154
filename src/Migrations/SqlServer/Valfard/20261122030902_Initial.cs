using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Migrations.SqlServer.Valfard
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "valfard");

            migrationBuilder.CreateTable(
                name: "audit",
                schema: "valfard",
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
                schema: "valfard",
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
                schema: "valfard",
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
                schema: "valfard",
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
                name: "municipalities",
                schema: "valfard",
                columns: table => new
                {
                    code = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_municipalities", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "valfard",
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
                schema: "valfard",
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
                name: "rebuilds",
                schema: "valfard",
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
                name: "study_orders",
                schema: "valfard",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    registry_number = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    municipality_code = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    need = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    relief = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    priority = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    considerations = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    status = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    placed_at = table.Column<long>(type: "bigint", nullable: false),
                    placed_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    changed_at = table.Column<long>(type: "bigint", nullable: false),
                    is_example = table.Column<bool>(type: "bit", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false),
                    title_sort = table.Column<string>(type: "varchar(800)", unicode: false, maxLength: 800, nullable: false, collation: "Latin1_General_100_BIN2"),
                    title_folded = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_study_orders", x => x.id);
                });

            migrationBuilder.InsertData(
                schema: "valfard",
                table: "leases",
                columns: new[] { "name", "expires_at", "fencing", "holder" },
                values: new object[] { "outbox", 0L, 0L, null });

            migrationBuilder.CreateIndex(
                name: "IX_audit_at_id",
                schema: "valfard",
                table: "audit",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_object_id_at_id",
                schema: "valfard",
                table: "audit",
                columns: new[] { "object_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_inbox_at",
                schema: "valfard",
                table: "inbox",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_aggregate_position",
                schema: "valfard",
                table: "outbox",
                columns: new[] { "aggregate", "position" },
                filter: "delivered_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_delivered_at_position",
                schema: "valfard",
                table: "outbox",
                columns: new[] { "delivered_at", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_id",
                schema: "valfard",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outcomes_at",
                schema: "valfard",
                table: "outcomes",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_study_orders_municipality_code_placed_at_id",
                schema: "valfard",
                table: "study_orders",
                columns: new[] { "municipality_code", "placed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_study_orders_placed_at_id",
                schema: "valfard",
                table: "study_orders",
                columns: new[] { "placed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_study_orders_registry_number",
                schema: "valfard",
                table: "study_orders",
                column: "registry_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_study_orders_status_placed_at_id",
                schema: "valfard",
                table: "study_orders",
                columns: new[] { "status", "placed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_study_orders_title_sort_id",
                schema: "valfard",
                table: "study_orders",
                columns: new[] { "title_sort", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit",
                schema: "valfard");

            migrationBuilder.DropTable(
                name: "counters",
                schema: "valfard");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "valfard");

            migrationBuilder.DropTable(
                name: "leases",
                schema: "valfard");

            migrationBuilder.DropTable(
                name: "municipalities",
                schema: "valfard");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "valfard");

            migrationBuilder.DropTable(
                name: "outcomes",
                schema: "valfard");

            migrationBuilder.DropTable(
                name: "rebuilds",
                schema: "valfard");

            migrationBuilder.DropTable(
                name: "study_orders",
                schema: "valfard");
        }
    }
}
