using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Migrations.SqlServer.Kommunovergripande
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "kommunovergripande");

            migrationBuilder.CreateTable(
                name: "audit",
                schema: "kommunovergripande",
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
                schema: "kommunovergripande",
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
                schema: "kommunovergripande",
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
                schema: "kommunovergripande",
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
                schema: "kommunovergripande",
                columns: table => new
                {
                    code = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    seat = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "varchar(800)", unicode: false, maxLength: 800, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_municipalities", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "kommunovergripande",
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
                schema: "kommunovergripande",
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
                name: "population_imports",
                schema: "kommunovergripande",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    imported_at = table.Column<long>(type: "bigint", nullable: false),
                    added = table.Column<int>(type: "int", nullable: false),
                    replaced = table.Column<int>(type: "int", nullable: false),
                    unchanged = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_population_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rebuilds",
                schema: "kommunovergripande",
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
                name: "register_entries",
                schema: "kommunovergripande",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    list = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    item_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    kind = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    module = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    item_type = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    item_version = table.Column<int>(type: "int", nullable: false),
                    title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    registry_number = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    status = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    status_text = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    occurred_at = table.Column<long>(type: "bigint", nullable: false),
                    changed_at = table.Column<long>(type: "bigint", nullable: false),
                    municipality_codes = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    title_sort = table.Column<string>(type: "varchar(800)", unicode: false, maxLength: 800, nullable: false, collation: "Latin1_General_100_BIN2"),
                    title_folded = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "register_entries_shadow",
                schema: "kommunovergripande",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    list = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    item_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    kind = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    module = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    item_type = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    item_version = table.Column<int>(type: "int", nullable: false),
                    title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    registry_number = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    status = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    status_text = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    occurred_at = table.Column<long>(type: "bigint", nullable: false),
                    changed_at = table.Column<long>(type: "bigint", nullable: false),
                    municipality_codes = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    title_sort = table.Column<string>(type: "varchar(800)", unicode: false, maxLength: 800, nullable: false, collation: "Latin1_General_100_BIN2"),
                    title_folded = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_entries_shadow", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisations",
                schema: "kommunovergripande",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    organisation_number = table.Column<string>(type: "nvarchar(11)", maxLength: 11, nullable: true),
                    municipality_code = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    predecessor_id = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: true),
                    source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false),
                    name_sort = table.Column<string>(type: "varchar(800)", unicode: false, maxLength: 800, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name_folded = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations", x => x.id);
                    table.ForeignKey(
                        name: "FK_organisations_municipalities_municipality_code",
                        column: x => x.municipality_code,
                        principalSchema: "kommunovergripande",
                        principalTable: "municipalities",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_organisations_organisations_predecessor_id",
                        column: x => x.predecessor_id,
                        principalSchema: "kommunovergripande",
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "population_figures",
                schema: "kommunovergripande",
                columns: table => new
                {
                    municipality_code = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    count = table.Column<int>(type: "int", nullable: false),
                    reference_date = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_population_figures", x => new { x.municipality_code, x.year });
                    table.ForeignKey(
                        name: "FK_population_figures_municipalities_municipality_code",
                        column: x => x.municipality_code,
                        principalSchema: "kommunovergripande",
                        principalTable: "municipalities",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                schema: "kommunovergripande",
                table: "leases",
                columns: new[] { "name", "expires_at", "fencing", "holder" },
                values: new object[] { "outbox", 0L, 0L, null });

            migrationBuilder.CreateIndex(
                name: "IX_audit_at_id",
                schema: "kommunovergripande",
                table: "audit",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_object_id_at_id",
                schema: "kommunovergripande",
                table: "audit",
                columns: new[] { "object_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_inbox_at",
                schema: "kommunovergripande",
                table: "inbox",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_kind_name_sort_id",
                schema: "kommunovergripande",
                table: "organisations",
                columns: new[] { "kind", "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_municipality_code",
                schema: "kommunovergripande",
                table: "organisations",
                column: "municipality_code");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_name_folded",
                schema: "kommunovergripande",
                table: "organisations",
                column: "name_folded");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_name_sort_id",
                schema: "kommunovergripande",
                table: "organisations",
                columns: new[] { "name_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_predecessor_id",
                schema: "kommunovergripande",
                table: "organisations",
                column: "predecessor_id");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_aggregate_position",
                schema: "kommunovergripande",
                table: "outbox",
                columns: new[] { "aggregate", "position" },
                filter: "delivered_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_delivered_at_position",
                schema: "kommunovergripande",
                table: "outbox",
                columns: new[] { "delivered_at", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_id",
                schema: "kommunovergripande",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outcomes_at",
                schema: "kommunovergripande",
                table: "outcomes",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_register_entries_item_id_list",
                schema: "kommunovergripande",
                table: "register_entries",
                columns: new[] { "item_id", "list" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_register_entries_list_kind_occurred_at_id",
                schema: "kommunovergripande",
                table: "register_entries",
                columns: new[] { "list", "kind", "occurred_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_register_entries_list_occurred_at_id",
                schema: "kommunovergripande",
                table: "register_entries",
                columns: new[] { "list", "occurred_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_register_entries_list_status_occurred_at_id",
                schema: "kommunovergripande",
                table: "register_entries",
                columns: new[] { "list", "status", "occurred_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_register_entries_list_title_sort_id",
                schema: "kommunovergripande",
                table: "register_entries",
                columns: new[] { "list", "title_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_register_entries_shadow_item_id_list",
                schema: "kommunovergripande",
                table: "register_entries_shadow",
                columns: new[] { "item_id", "list" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_register_entries_shadow_list_kind_occurred_at_id",
                schema: "kommunovergripande",
                table: "register_entries_shadow",
                columns: new[] { "list", "kind", "occurred_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_register_entries_shadow_list_occurred_at_id",
                schema: "kommunovergripande",
                table: "register_entries_shadow",
                columns: new[] { "list", "occurred_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_register_entries_shadow_list_status_occurred_at_id",
                schema: "kommunovergripande",
                table: "register_entries_shadow",
                columns: new[] { "list", "status", "occurred_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_register_entries_shadow_list_title_sort_id",
                schema: "kommunovergripande",
                table: "register_entries_shadow",
                columns: new[] { "list", "title_sort", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit",
                schema: "kommunovergripande");

            migrationBuilder.DropTable(
                name: "counters",
                schema: "kommunovergripande");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "kommunovergripande");

            migrationBuilder.DropTable(
                name: "leases",
                schema: "kommunovergripande");

            migrationBuilder.DropTable(
                name: "organisations",
                schema: "kommunovergripande");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "kommunovergripande");

            migrationBuilder.DropTable(
                name: "outcomes",
                schema: "kommunovergripande");

            migrationBuilder.DropTable(
                name: "population_figures",
                schema: "kommunovergripande");

            migrationBuilder.DropTable(
                name: "population_imports",
                schema: "kommunovergripande");

            migrationBuilder.DropTable(
                name: "rebuilds",
                schema: "kommunovergripande");

            migrationBuilder.DropTable(
                name: "register_entries",
                schema: "kommunovergripande");

            migrationBuilder.DropTable(
                name: "register_entries_shadow",
                schema: "kommunovergripande");

            migrationBuilder.DropTable(
                name: "municipalities",
                schema: "kommunovergripande");
        }
    }
}
