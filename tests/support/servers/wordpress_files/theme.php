<!DOCTYPE html>
<html <?php language_attributes(); ?>>
<head><meta charset="utf-8"><title><?php echo esc_html(wp_get_document_title()); ?></title><?php wp_head(); ?></head>
<body>
<?php while (have_posts()) : the_post(); ?>
<article>
<h1><?php the_title(); ?></h1>
<p class="category"><?php the_category(', '); ?></p>
<p class="tags"><?php the_tags('', ', '); ?></p>
<time datetime="<?php echo esc_attr(get_the_date('c')); ?>"><?php echo esc_html(get_the_date()); ?></time>
<?php the_post_thumbnail('full', ['class' => 'featured']); ?>
<?php the_content(); ?>
</article>
<?php endwhile; wp_footer(); ?>
</body>
</html>
