<?php
// Sets WordPress up unattended. Arguments: folder, address, JSON list of [login, role], password.
// Its last line is JSON: an application password for each login.
[, $root, $url, $users, $password] = $argv;
$_SERVER['HTTP_HOST'] = parse_url($url, PHP_URL_HOST) . ':' . parse_url($url, PHP_URL_PORT);
define('WP_INSTALLING', true);
require "$root/wp-load.php";
require_once "$root/wp-admin/includes/upgrade.php";
// No welcome mail, and none of the sample pages.
function wp_new_blog_notification($title, $site, $user, $pass) {}
function wp_install_defaults($user) {
    global $wpdb;
    $wpdb->insert($wpdb->terms, ['term_id' => 1, 'name' => 'Uncategorized', 'slug' => 'uncategorized', 'term_group' => 0]);
    $wpdb->insert($wpdb->term_taxonomy, ['term_taxonomy_id' => 1, 'term_id' => 1, 'taxonomy' => 'category', 'description' => '', 'parent' => 0, 'count' => 0]);
    update_option('default_category', 1);
}
foreach (json_decode($users) as $index => [$login, $role]) {
    if ($index === 0) {
        wp_install('Kabupaten Luwu Timur', $login, "$login@example.com", true, '', $password);
        update_option('permalink_structure', '/%postname%/');
        update_option('timezone_string', 'Asia/Makassar');
        global $wp_rewrite;
        $wp_rewrite->init();
        flush_rewrite_rules();
        continue;
    }
    $id = wp_insert_user(['user_login' => $login, 'user_pass' => $password, 'user_email' => "$login@example.com", 'role' => $role]);
    if (is_wp_error($id)) {
        fwrite(STDERR, $id->get_error_message());
        exit(1);
    }
}
$made = [];
foreach (json_decode($users) as [$login]) {
    [$made[$login]] = WP_Application_Passwords::create_new_application_password(get_user_by('login', $login)->ID, ['name' => 'humasd']);
}
echo "\n", json_encode($made);
